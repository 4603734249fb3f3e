using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>A payload type with its rtpmap, fmtp and rtcp-fb. <c>Fmtp</c> is the text behind the payload type, null for none; <c>Channels</c> is null where the rtpmap gives none.</summary>
internal sealed record SdpCodec(int PayloadType, string Name, int ClockRate, int? Channels, string? Fmtp, ImmutableArray<string> RtcpFeedback);
