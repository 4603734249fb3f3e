using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>An ICE candidate. <c>webrtc#rtcicecandidate-interface</c>.</summary>
public sealed class RTCIceCandidate
{
    /// <param name="candidateInitDict">What it is made from.</param>
    /// <exception cref="RTCException">TypeError: neither sdpMid nor sdpMLineIndex, an index that is no unsigned short, or no value of an enum.</exception>
    public RTCIceCandidate(RTCLocalIceCandidateInit? candidateInitDict = null)
        : this(candidateInitDict ?? new RTCLocalIceCandidateInit(), needsPlace: true)
    {
    }

    private RTCIceCandidate(RTCLocalIceCandidateInit init, bool needsPlace)
    {
        IceCandidateInit.Check(init);
        if (needsPlace && init is { SdpMid: null, SdpMLineIndex: null })
        {
            throw RTCException.Type("a candidate needs an sdpMid or an sdpMLineIndex: both are null (webrtc#dom-rtcicecandidate-constructor)");
        }

        if (init.RelayProtocol is { } relayProtocol)
        {
            W3CName.Check(relayProtocol, "relayProtocol");
        }

        (Candidate, SdpMid, SdpMLineIndex, UsernameFragment) = (init.Candidate ?? "", init.SdpMid, init.SdpMLineIndex, init.UsernameFragment);
        (RelayProtocol, Url) = (init.RelayProtocol, init.Url);

        // webrtc#dfn-create-an-rtcicecandidate: a text that cannot be read is no error here, only the attributes that derive from it stay null.
        if (Candidate.Length > 0 && CandidateValues.TryParse(Candidate, out var values))
        {
            (Foundation, Component, Priority, Address, Protocol) = (values.Foundation, values.Component, values.Priority, values.Address, values.Protocol);
            (Port, Type, TcpType) = (values.Port, values.Type, values.TcpType);
            (RelatedAddress, RelatedPort) = (values.RelatedAddress, values.RelatedPort);
        }
    }

    /// <summary>The candidate-attribute (RFC 8839 section 5.1); empty for the end of candidates.</summary>
    public string Candidate { get; }

    /// <summary>The mid of its section.</summary>
    public string? SdpMid { get; }

    /// <summary>The index of its section, 0 to 65535.</summary>
    public int? SdpMLineIndex { get; }

    /// <summary>Correlates candidates of several transports. Null, like all attributes to <see cref="RelatedPort"/>, when the text is no candidate.</summary>
    public string? Foundation { get; }

    /// <summary>RTP, or RTCP on its own.</summary>
    public RTCIceComponent? Component { get; }

    /// <summary>The priority.</summary>
    public uint? Priority { get; }

    /// <summary>An address or a name. Null, too, for a remote candidate that only checks have found.</summary>
    public string? Address { get; private init; }

    /// <summary>UDP or TCP.</summary>
    public RTCIceProtocol? Protocol { get; }

    /// <summary>The port, 0 to 65535.</summary>
    public int? Port { get; }

    /// <summary>How it was found.</summary>
    public RTCIceCandidateType? Type { get; }

    /// <summary>The kind of a TCP candidate; null for UDP.</summary>
    public RTCIceTcpCandidateType? TcpType { get; }

    /// <summary>The address that it derives from; null for a host candidate.</summary>
    public string? RelatedAddress { get; }

    /// <summary>The port that it derives from; null for a host candidate.</summary>
    public int? RelatedPort { get; }

    /// <summary>The ufrag of its generation.</summary>
    public string? UsernameFragment { get; }

    /// <summary>For a local relayed candidate: how the server was reached.</summary>
    public RTCIceServerTransportProtocol? RelayProtocol { get; }

    /// <summary>For a local candidate from a server: its URL.</summary>
    public string? Url { get; }

    /// <summary>The members that travel to the other side: <c>toJSON()</c>.</summary>
    public RTCIceCandidateInit ToJson() => new()
    {
        Candidate = Candidate,
        SdpMid = SdpMid,
        SdpMLineIndex = SdpMLineIndex,
        UsernameFragment = UsernameFragment,
    };

    /// <summary>Creates a candidate without asking for its place (<c>webrtc#dfn-create-an-rtcicecandidate</c>).</summary>
    internal static RTCIceCandidate Create(RTCLocalIceCandidateInit init) => new(init, needsPlace: false);

    /// <summary>Creates a remote candidate that only checks have found. MUST: its address stays null until the application itself has told it
    /// (<c>webrtc#dom-rtcicecandidate-address</c>).</summary>
    internal static RTCIceCandidate CreateFound(RTCLocalIceCandidateInit init) => new(init, needsPlace: false) { Address = null };
}
