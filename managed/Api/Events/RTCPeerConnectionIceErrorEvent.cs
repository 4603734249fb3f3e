namespace Conformance.WebRtc;

/// <summary>Gathering from a server failed. <c>webrtc#rtcpeerconnectioniceerrorevent</c>.</summary>
public sealed class RTCPeerConnectionIceErrorEvent : RTCEvent
{
    internal RTCPeerConnectionIceErrorEvent(string? address, int? port, string url, int errorCode, string errorText)
        : base("icecandidateerror") => (Address, Port, Url, ErrorCode, ErrorText) = (address, port, url, errorCode, errorText);

    /// <summary>The local address.</summary>
    public string? Address { get; }

    /// <summary>The local port.</summary>
    public int? Port { get; }

    /// <summary>The server.</summary>
    public string Url { get; }

    /// <summary>The STUN error code, 300 to 699, or 701 when the server was not reached.</summary>
    public int ErrorCode { get; }

    /// <summary>The STUN reason, or words of this library.</summary>
    public string ErrorText { get; }
}
