namespace Conformance.WebRtc.Sdp;

/// <summary>a=rid (RFC 8851 section 4). <c>Direction</c> is <c>send</c> or <c>recv</c>.</summary>
internal sealed record SdpRid(string Id, string Direction, string? Restrictions);
