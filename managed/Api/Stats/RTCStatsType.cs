using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>What a stats object tells of. <c>webrtc-stats#rtcstatstype-str*</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCStatsType>))]
public enum RTCStatsType
{
    /// <summary><c>codec</c>: a codec of RTP streams.</summary>
    Codec,

    /// <summary><c>inbound-rtp</c>: an RTP stream that is received.</summary>
    InboundRtp,

    /// <summary><c>outbound-rtp</c>: an RTP stream that is sent.</summary>
    OutboundRtp,

    /// <summary><c>remote-inbound-rtp</c>: what the other side tells of a stream that is sent.</summary>
    RemoteInboundRtp,

    /// <summary><c>remote-outbound-rtp</c>: what the other side tells of a stream that is received.</summary>
    RemoteOutboundRtp,

    /// <summary><c>media-source</c>: a track that senders send.</summary>
    MediaSource,

    /// <summary><c>media-playout</c>: a playout of audio.</summary>
    MediaPlayout,

    /// <summary><c>peer-connection</c>: the connection.</summary>
    PeerConnection,

    /// <summary><c>data-channel</c>: a data channel.</summary>
    DataChannel,

    /// <summary><c>transport</c>: a DTLS transport with the ICE transport below.</summary>
    Transport,

    /// <summary><c>candidate-pair</c>: a pair of candidates.</summary>
    CandidatePair,

    /// <summary><c>local-candidate</c>: a local candidate.</summary>
    LocalCandidate,

    /// <summary><c>remote-candidate</c>: a candidate of the other side.</summary>
    RemoteCandidate,

    /// <summary><c>certificate</c>: a certificate of a transport.</summary>
    Certificate,
}
