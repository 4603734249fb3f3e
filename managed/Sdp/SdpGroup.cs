using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>a=group (RFC 5888, RFC 9143): <c>BUNDLE</c> and its mids, the tagged section first.</summary>
internal sealed record SdpGroup(string Semantics, ImmutableArray<string> Mids);
