namespace Conformance.WebRtc;

/// <summary>The SCTP association of a connection. <c>webrtc#rtcsctptransport-interface</c>.</summary>
public sealed class RTCSctpTransport
{
    /// <summary>canSendSize of <c>webrtc#sctp-transport-update-mms</c>: how many bytes of a channel may wait to be sent.</summary>
    internal const int SendBufferSize = 16 * 1024 * 1024;

    /// <summary>a=sctp-port that JSEP implementations have (RFC 9429 section 5.2.1).</summary>
    internal const int DefaultPort = 5000;

    private (int Local, int Remote)? _ports;

    internal RTCSctpTransport(RTCPeerConnection connection, RTCDtlsTransport transport) => (Connection, Transport) = (connection, transport);

    /// <summary>Fires when <see cref="State"/> has changed. <c>webrtc#event-sctptransport-statechange</c>.</summary>
    public event EventHandler<RTCEvent>? OnStateChange;

    /// <summary>The DTLS transport below; another one after bundling.</summary>
    public RTCDtlsTransport Transport { get; internal set; }

    /// <summary>[[SctpTransportState]].</summary>
    public RTCSctpTransportState State { get; private set; }

    /// <summary>[[MaxMessageSize]]: the most bytes that send() takes, positive infinity for any number; null before a remote description.</summary>
    public double? MaxMessageSize { get; private set; }

    /// <summary>[[MaxChannels]]: how many channels there can be at a time, at most 65535; null until connected.</summary>
    public int? MaxChannels { get; private set; }

    internal RTCPeerConnection Connection { get; }

    /// <summary>[[MaxBufferSize]]: how many bytes of a channel may wait to be sent, positive infinity for any number.</summary>
    internal double? MaxBufferSize { get; private set; }

    /// <summary>What carries the channels; set by whoever establishes it, before <see cref="Connected"/>.</summary>
    internal IDataTransport? Association { get; set; }

    /// <summary>Updates the data max message size (<c>webrtc#sctp-transport-update-mms</c>).</summary>
    /// <param name="remoteMaxMessageSize">a=max-message-size of the remote description in bytes, 0 for any size; null when it has none.</param>
    internal void UpdateMaxMessageSize(long? remoteMaxMessageSize)
    {
        // 2. to 6. canSendSize is never 0, so nothing becomes infinite.
        var remote = remoteMaxMessageSize ?? 65536;
        (MaxMessageSize, MaxBufferSize) = (remote == 0 ? SendBufferSize : Math.Min(remote, SendBufferSize), Math.Max(remote, SendBufferSize));
    }

    /// <summary>The association is established (<c>webrtc#sctp-transport-connected</c>). May be called anywhere.</summary>
    /// <param name="maxChannels">The smaller one of the negotiated numbers of incoming and outgoing streams.</param>
    internal void Connected(int maxChannels) => Connection.Loop.Post(() =>
    {
        if (Connection.IsClosed || State != RTCSctpTransportState.Connecting)
        {
            return;
        }

        // 3.
        State = RTCSctpTransportState.Connected;
        MaxChannels = Math.Min(maxChannels, ushort.MaxValue);

        // 4. A channel that is closing already is not opened at the other side.
        foreach (var channel in Connection.DataChannels.Where(c => c.ReadyState == RTCDataChannelState.Connecting).ToArray())
        {
            Connection.TryGiveId(channel, Transport.IsClient ?? false);
            Open(channel);
        }

        // 5. The open events follow in tasks of their own.
        Connection.Loop.Fire(OnStateChange, this, new RTCEvent("statechange"));
    });

    /// <summary>Creates the transport of a channel, or tells that this cannot be done.</summary>
    internal void Open(RTCDataChannel channel)
    {
        if (channel.Id is not { } id || id >= MaxChannels)
        {
            channel.AnnounceFailure($"{(channel.Id is null ? "no id is left" : $"the id {channel.Id} is not free")}: maxChannels is {MaxChannels} (webrtc#sctp-transport-connected)");
            return;
        }

        channel.DataTransport = Association;
        Association?.Open(channel);
        channel.AnnounceOpen();
    }

    /// <summary>The association has ended: by the other side, or with the DTLS transport (<c>webrtc#rtcsctptransportstate</c>). May be called anywhere.</summary>
    /// <param name="error">sctp-failure when it ended with an error, else null.</param>
    internal void Closed(RTCError? error) => Connection.Loop.Post(() =>
    {
        if (Connection.IsClosed || State == RTCSctpTransportState.Closed)
        {
            return;
        }

        State = RTCSctpTransportState.Closed;
        Connection.Loop.Fire(OnStateChange, this, new RTCEvent("statechange"));
        Connection.CloseChannelsWithTransport(error);
    });

    /// <summary>A description rejects data or changes a port: ends the association; a task sets the state closed, tells it and closes the channels.</summary>
    internal void Reject()
    {
        Association?.Abort();
        Closed(error: null);
    }

    /// <summary>True when the association of these ports is another one (RFC 8841 section 9.3).</summary>
    internal bool EndsWith(int localPort, int remotePort) => _ports is { } ports && ports != (localPort, remotePort);

    /// <summary>An answer has settled the association: it is made when DTLS is connected. Does nothing the second time.</summary>
    /// <param name="localPort">a=sctp-port of this side.</param>
    /// <param name="remotePort">a=sctp-port of the other side.</param>
    internal void Begin(int localPort, int remotePort)
    {
        if (_ports is null)
        {
            _ports = (localPort, remotePort);
            var link = new SctpLink(this, Transport.Link, Transport.IceTransport.Session, localPort, remotePort);
            Association = link;
            Transport.Link.Carry(link);
        }
    }

    /// <summary>Sets the state closed at once, without an event.</summary>
    internal void Close()
    {
        if (State == RTCSctpTransportState.Closed)
        {
            return;
        }

        State = RTCSctpTransportState.Closed;
        Association?.Abort();
    }
}
