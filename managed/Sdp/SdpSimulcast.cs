using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>a=simulcast (RFC 8853 section 5.1): for each direction the layers, each a list of alternatives; <c>~</c> before an id means paused and is kept.</summary>
internal sealed record SdpSimulcast(ImmutableArray<ImmutableArray<string>> Send, ImmutableArray<ImmutableArray<string>> Receive);
