using System.Collections.Immutable;

namespace Conformance.Spec.Sdp;

/// <summary>A session-level a=group (RFC 5888).</summary>
/// <param name="Semantics"><c>BUNDLE</c>, <c>LS</c>, ...</param>
/// <param name="Mids">Its identification-tags.</param>
/// <param name="Line">Where it stands.</param>
public sealed record SdpGroup(string Semantics, ImmutableArray<string> Mids, SdpLine Line);
