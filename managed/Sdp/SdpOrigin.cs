namespace Conformance.WebRtc.Sdp;

/// <summary>The o= line (RFC 8866 section 5.2).</summary>
internal sealed record SdpOrigin(string Username, string SessionId, string SessionVersion, string NetworkType, string AddressType, string Address);
