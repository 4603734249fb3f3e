namespace Conformance.WebRtc;

/// <summary>A bidirectional channel for messages. <c>webrtc#rtcdatachannel</c>.</summary>
public sealed partial class RTCDataChannel
{
    private long _bufferedAmountLowThreshold;
    private RTCBinaryType _binaryType = RTCBinaryType.Arraybuffer;

    /// <summary>Creates a channel (<c>webrtc#create-an-rtcdatachannel</c>); whoever calls makes it one of the connection's channels.</summary>
    internal RTCDataChannel(RTCPeerConnection connection, string label, RTCDataChannelInit properties)
    {
        (Connection, Label, Protocol) = (connection, label, properties.Protocol);
        (Ordered, MaxPacketLifeTime, MaxRetransmits) = (properties.Ordered, properties.MaxPacketLifeTime, properties.MaxRetransmits);
        (Negotiated, Id) = (properties.Negotiated, properties.Id);
    }

    /// <summary>Fires when the channel is open. <c>webrtc#event-datachannel-open</c>.</summary>
    public event EventHandler<RTCEvent>? OnOpen;

    /// <summary>Fires with a message of the other side. <c>webrtc#event-datachannel-message</c>.</summary>
    public event EventHandler<RTCMessageEvent>? OnMessage;

    /// <summary>Fires when <see cref="BufferedAmount"/> has fallen to <see cref="BufferedAmountLowThreshold"/> or below it. <c>webrtc#event-datachannel-bufferedamountlow</c>.</summary>
    public event EventHandler<RTCEvent>? OnBufferedAmountLow;

    /// <summary>Fires when the channel has failed, or could not be made. <c>webrtc#event-datachannel-error</c>.</summary>
    public event EventHandler<RTCErrorEvent>? OnError;

    /// <summary>Fires when the other side closes the channel. <c>webrtc#event-datachannel-closing</c>.</summary>
    public event EventHandler<RTCEvent>? OnClosing;

    /// <summary>Fires when the channel is closed. <c>webrtc#event-datachannel-close</c>.</summary>
    public event EventHandler<RTCEvent>? OnClose;

    /// <summary>[[DataChannelLabel]]: its name, which need not be its alone.</summary>
    public string Label { get; }

    /// <summary>[[Ordered]]: whether messages arrive in the order of send().</summary>
    public bool Ordered { get; }

    /// <summary>[[MaxPacketLifeTime]]: milliseconds during which a message is sent again, 0 to 65535; null for no limit.</summary>
    public int? MaxPacketLifeTime { get; }

    /// <summary>[[MaxRetransmits]]: how often a message is sent again, 0 to 65535; null for no limit.</summary>
    public int? MaxRetransmits { get; }

    /// <summary>[[DataChannelProtocol]]: the subprotocol, empty for none.</summary>
    public string Protocol { get; }

    /// <summary>[[Negotiated]]: true when both sides made the channel themselves.</summary>
    public bool Negotiated { get; }

    /// <summary>[[DataChannelId]]: its SCTP stream, 0 to 65534; null until the DTLS role is known.</summary>
    public int? Id { get; private set; }

    /// <summary>[[ReadyState]].</summary>
    public RTCDataChannelState ReadyState { get; private set; }

    /// <summary>[[BufferedAmount]]: bytes given to send() that have not left the queue; never falls within a task, stays when the channel closes.</summary>
    public long BufferedAmount { get; private set; }

    /// <summary>Bytes at which the buffered amount is low, 0 to 4294967295; 0 by default.</summary>
    /// <exception cref="RTCException">TypeError: another value. <c>webrtc#dom-rtcdatachannel-bufferedamountlowthreshold</c>.</exception>
    public long BufferedAmountLowThreshold
    {
        get => _bufferedAmountLowThreshold;
        set
        {
            Connection.Loop.VerifyAccess();
            _bufferedAmountLowThreshold = EnforceRange.UnsignedLong(value, "bufferedAmountLowThreshold");
        }
    }

    /// <summary>As what binary messages are handed out; arraybuffer by default. <c>webrtc#dom-datachannel-binarytype</c>.</summary>
    public RTCBinaryType BinaryType
    {
        get => _binaryType;
        set
        {
            Connection.Loop.VerifyAccess();

            // WebIDL, "attribute setter" 4.7: an attribute of an enumeration type that is set to what is no value of it stays as it is.
            if (Enum.IsDefined(value))
            {
                _binaryType = value;
            }
        }
    }

    internal RTCPeerConnection Connection { get; }

    /// <summary>The underlying data transport: what has set up a stream pair for this channel; null until then.</summary>
    internal IDataTransport? DataTransport { get; set; }

    /// <summary>Gives the channel the id that it takes its stream by.</summary>
    internal void InitializeId(int id) => Id = id;
}
