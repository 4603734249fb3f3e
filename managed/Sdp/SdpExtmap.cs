namespace Conformance.WebRtc.Sdp;

/// <summary>a=extmap (RFC 8285 section 5). <c>Direction</c> is null where none is given.</summary>
internal sealed record SdpExtmap(int Id, RTCRtpTransceiverDirection? Direction, string Uri, string? Attributes);
