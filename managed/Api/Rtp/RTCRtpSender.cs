using System.Collections.Immutable;

namespace Conformance.WebRtc;

/// <summary>Sends one track. <c>webrtc#rtcrtpsender-interface</c>.</summary>
public sealed partial class RTCRtpSender
{
    /// <summary>Creates a sender (<c>webrtc#dfn-create-an-rtcrtpsender</c>).</summary>
    internal RTCRtpSender(
        RTCPeerConnection connection, string kind, MediaStreamTrack? track, IEnumerable<MediaStream> streams, ImmutableArray<RTCRtpEncodingParameters> sendEncodings)
    {
        (Connection, Kind, TrackSlot) = (connection, kind, track);
        Associate(streams);
        SendEncodings = sendEncodings.IsEmpty
            ? [new RTCRtpEncodingParameters { ScaleResolutionDownBy = kind == "video" ? 1.0 : null }]
            : sendEncodings;
    }

    /// <summary>The track that is sent, null for none.</summary>
    public MediaStreamTrack? Track => TrackSlot;

    /// <summary>The transport over which it is sent; null before a description has made one.</summary>
    public RTCDtlsTransport? Transport => TransportSlot;

    internal RTCPeerConnection Connection { get; }

    /// <summary>audio or video.</summary>
    internal string Kind { get; }

    /// <summary>The transceiver; set by its constructor.</summary>
    internal RTCRtpTransceiver Transceiver { get; set; } = null!;

    /// <summary>[[SenderTrack]].</summary>
    internal MediaStreamTrack? TrackSlot { get; set; }

    /// <summary>[[SenderTransport]].</summary>
    internal RTCDtlsTransport? TransportSlot { get; set; }

    /// <summary>[[LastStableStateSenderTransport]].</summary>
    internal RTCDtlsTransport? LastStableTransport { get; set; }

    /// <summary>[[AssociatedMediaStreamIds]].</summary>
    internal ImmutableArray<string> AssociatedMediaStreamIds { get; set; } = [];

    /// <summary>[[SendEncodings]].</summary>
    internal ImmutableArray<RTCRtpEncodingParameters> SendEncodings { get; set; } = [];

    /// <summary>[[LastStableRidlessSendEncodings]]; default for null.</summary>
    internal ImmutableArray<RTCRtpEncodingParameters> LastStableRidlessSendEncodings { get; set; }

    /// <summary>[[SendCodecs]].</summary>
    internal ImmutableArray<RTCRtpCodecParameters> SendCodecs { get; set; } = [];

    /// <summary>The negotiated header extensions.</summary>
    internal ImmutableArray<RTCRtpHeaderExtensionParameters> HeaderExtensions { get; set; } = [];

    /// <summary>[[LastReturnedParameters]].</summary>
    internal RTCRtpSendParameters? LastReturnedParameters { get; set; }

    /// <summary>True while a promise of setParameters() has not settled: applying a description waits for it (<c>webrtc#set-description</c>).</summary>
    internal bool HasPendingSetParameters { get; set; }

    /// <summary>The rids of [[SendEncodings]], also of one that is left of several.</summary>
    internal ImmutableArray<string> SendRids => [.. SendEncodings.Select(e => e.Rid).OfType<string>()];

    /// <summary>Sets [[AssociatedMediaStreamIds]] to the ids of the streams, each once.</summary>
    internal void Associate(IEnumerable<MediaStream> streams) => AssociatedMediaStreamIds = [.. streams.Select(s => s.Id).Distinct()];
}
