namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    private readonly ChannelIds _channelIds = new();

    // [[DataChannels]], in the order of creation, and behind them those that are closing: no longer the connection's, but with an id still.
    private readonly List<RTCDataChannel> _dataChannels = [];
    private readonly List<RTCDataChannel> _closingChannels = [];

    /// <summary>Fires with a channel that the other side has made. <c>webrtc#event-datachannel</c>.</summary>
    public event EventHandler<RTCDataChannelEvent>? OnDataChannel;

    /// <summary>The SCTP association, null until it is negotiated. <c>webrtc#dom-rtcpeerconnection-sctp</c>.</summary>
    public RTCSctpTransport? Sctp => SctpTransport;

    /// <summary>[[SctpTransport]].</summary>
    internal RTCSctpTransport? SctpTransport { get; set; }

    /// <summary>True when a data channel has ever been made on this connection: its offers have a data section.</summary>
    internal bool WantsData { get; private set; }

    /// <summary>[[DataChannels]].</summary>
    internal IReadOnlyList<RTCDataChannel> DataChannels => _dataChannels;

    /// <summary>[[DataChannels]], and the channels that are closing.</summary>
    internal IEnumerable<RTCDataChannel> LivingChannels => _dataChannels.Concat(_closingChannels);

    /// <summary>How many channels have been open at some time.</summary>
    internal int DataChannelsOpened { get; private set; }

    /// <summary>How many of those are open no more.</summary>
    internal int DataChannelsClosed { get; private set; }

    /// <summary>Makes a channel. <c>webrtc#dom-peerconnection-createdatachannel</c>.</summary>
    /// <param name="label">Its name, at most 65535 bytes of UTF-8.</param>
    /// <param name="dataChannelDict">Its properties; ordered, reliable and in-band when null.</param>
    /// <exception cref="RTCException">TypeError: null or a value out of range, both limits at once, a negotiated channel without an id.
    /// InvalidStateError: the connection is closed. OperationError: the id is taken, none is left, or it is beyond maxChannels.</exception>
    public RTCDataChannel CreateDataChannel(string label, RTCDataChannelInit? dataChannelDict = null)
    {
        Loop.VerifyAccess();
        label = UsvString.From(label, "label");
        var options = DataChannelInitCheck.Convert(dataChannelDict ?? new RTCDataChannelInit());

        // 2.
        if (IsClosed)
        {
            throw RTCException.InvalidState("the connection is closed (webrtc#dom-peerconnection-createdatachannel)");
        }

        // 3. to 17. The id of a channel that is not negotiated is ignored.
        options = options with { Id = options.Negotiated ? options.Id : null };
        DataChannelInitCheck.Check(label, options);
        var channel = new RTCDataChannel(this, label, options);

        // 18. and 19.
        if (ChooseId(options) is { } id)
        {
            CheckMaxChannels(id);
            channel.InitializeId(id);
            _channelIds.Take(id);
        }

        // 20. and 21. The negotiation-needed flag looks at WantsData in a task of its own.
        var isFirst = !WantsData;
        WantsData = true;
        _dataChannels.Add(channel);
        if (isFirst)
        {
            UpdateNegotiationNeeded();
        }

        // 23. Before the association is there, RTCSctpTransport.Connected does this.
        if (SctpTransport is { State: RTCSctpTransportState.Connected } sctp)
        {
            sctp.Open(channel);
        }

        return channel;
    }

    /// <summary>Gives an id to every channel that has none (<c>webrtc#set-description</c>, RFC 8832 section 6).</summary>
    /// <param name="isClient">Whether this side is the DTLS client: its ids are even.</param>
    /// <returns>The channels for which there is no id left; their state is closed.</returns>
    internal IReadOnlyList<RTCDataChannel> AssignChannelIds(bool isClient)
    {
        var failed = new List<RTCDataChannel>();
        foreach (var channel in _dataChannels.Where(c => c.Id is null && c.ReadyState == RTCDataChannelState.Connecting).ToArray())
        {
            if (!TryGiveId(channel, isClient))
            {
                channel.CloseAbruptly();
                failed.Add(channel);
            }
        }

        return failed;
    }

    /// <summary>Gives an id to a channel that has none.</summary>
    /// <returns>False when none is left.</returns>
    internal bool TryGiveId(RTCDataChannel channel, bool isClient)
    {
        if (channel.Id is null && _channelIds.FindFree(isClient) is { } id)
        {
            _channelIds.Take(id);
            channel.InitializeId(id);
        }

        return channel.Id is not null;
    }

    /// <summary>close(), steps for the channels: every state closed at once, no event.</summary>
    internal void CloseChannels()
    {
#if PLANTED
        if (Planting.Has(PlantedBug.CloseLeavesChannels))
        {
            return;
        }
#endif
        foreach (var channel in _dataChannels.ToArray())
        {
            channel.CloseAbruptly();
        }

        // Those whose closing procedure runs are none of the connection's channels: what carries them is gone, and they tell that they are closed.
        foreach (var channel in _closingChannels)
        {
            channel.TransportClosed(error: null);
        }
    }

    /// <summary>The association is gone: every channel, also one that is closing, is announced as closed.</summary>
    /// <param name="error">sctp-failure when it ended with an error, else null.</param>
    internal void CloseChannelsWithTransport(RTCError? error)
    {
        foreach (var channel in LivingChannels)
        {
            channel.TransportClosed(error);
        }
    }

    /// <summary>Announces a channel that the other side has made (<c>webrtc#announcing-a-data-channel-instance</c>). May be called anywhere.</summary>
    /// <param name="configuration">What the other side says of it.</param>
    /// <param name="transport">What carries it.</param>
    /// <returns>The channel: what is told of it from now on comes behind its announcement.</returns>
    internal RTCDataChannel AnnounceChannel(RemoteChannel configuration, IDataTransport transport)
    {
        // 3. to 6.
        var properties = new RTCDataChannelInit
        {
            Id = configuration.Id,
            Ordered = configuration.Ordered,
            MaxPacketLifeTime = configuration.MaxPacketLifeTime,
            MaxRetransmits = configuration.MaxRetransmits,
            Protocol = configuration.Protocol,
        };
        var channel = new RTCDataChannel(this, configuration.Label, properties) { DataTransport = transport };
        Loop.Post(() =>
        {
            // 2. A stream that a channel has already brings none: whoever carries the channels closes it (RFC 8832 section 6).
            if (IsClosed || _channelIds.IsTaken(configuration.Id))
            {
                return;
            }

            // 7. to 10.
            WantsData = true;
            _channelIds.Take(configuration.Id);
            _dataChannels.Add(channel);
            channel.OpenSilently();
            Loop.Fire(OnDataChannel, this, new RTCDataChannelEvent(channel));
            channel.AnnounceOpen();
        });
        return channel;
    }

    /// <summary>Takes a channel out of [[DataChannels]] whose closing procedure runs.</summary>
    internal void Remove(RTCDataChannel channel)
    {
        if (_dataChannels.Remove(channel))
        {
            _closingChannels.Add(channel);
        }
    }

    /// <summary>The state of a channel has changed: counts, and forgets a channel that is closed.</summary>
    internal void ChannelChanged(RTCDataChannel channel, RTCDataChannelState from)
    {
        if (channel.ReadyState == RTCDataChannelState.Open)
        {
            DataChannelsOpened++;
        }
        else if (from == RTCDataChannelState.Open)
        {
            DataChannelsClosed++;
        }

        if (channel.ReadyState == RTCDataChannelState.Closed)
        {
            _dataChannels.Remove(channel);
            _closingChannels.Remove(channel);
            Stats.Keep(channel);
            if (channel.Id is { } id)
            {
                _channelIds.Release(id);
            }
        }
    }

    /// <summary>The id of a new channel: the one that it was given, or the next one when the DTLS role is known, else null.</summary>
    private int? ChooseId(RTCDataChannelInit options)
    {
        if (options.Id is { } given)
        {
            return !_channelIds.IsTaken(given)
                ? given
                : throw RTCException.Operation($"another channel has the id {given} (webrtc#dom-peerconnection-createdatachannel)");
        }

        if (SctpTransport?.Transport.IsClient is not { } isClient)
        {
            return null;
        }

        return _channelIds.FindFree(isClient) ?? throw RTCException.Operation("no id is left (webrtc#dom-peerconnection-createdatachannel, RFC 8832 section 6)");
    }

    private void CheckMaxChannels(int id)
    {
        if (SctpTransport is { State: RTCSctpTransportState.Connected } sctp && id >= sctp.MaxChannels)
        {
            throw RTCException.Operation($"the id {id} is not below maxChannels {sctp.MaxChannels} (webrtc#dom-peerconnection-createdatachannel)");
        }
    }
}
