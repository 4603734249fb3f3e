namespace Conformance.WebRtc.Sdp;

/// <summary>a=msid (RFC 8830 section 2). The stream id <c>-</c> stands for no stream.</summary>
internal sealed record SdpMsid(string StreamId, string? TrackId);
