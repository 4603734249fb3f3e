using System.Security.Cryptography;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Sctp;
using Conformance.WebRtc.Sctp.Dcep;

namespace Conformance.WebRtc;

/// <summary>The data channels of a connection over an SCTP association (RFC 8831, RFC 8832). The association lives on the transport loop.</summary>
internal sealed class SctpLink : IDataTransport
{
    // SHOULD NOT: a packet of more than 1200 bytes at the IP layer, without discovery of the path's MTU (RFC 8831 section 5). IPv4 and UDP take 28
    // of them, a record of DTLS 37; packets are a multiple of four bytes.
    private const int PacketSize = (1200 - 28 - 37) & ~3;

    private const int LeastTaken = 64 * 1024;

    private readonly RTCSctpTransport _sctp;
    private readonly IceSession _ice;
    private readonly SecureLink _below;
    private readonly SctpAssociation _association;
    private readonly Dictionary<ushort, ChannelStream> _streams = [];
    private readonly byte[] _packet;
    private readonly ChannelDeliveries _deliveries;
    private readonly Action _work;
    private readonly Lock _gate = new();
    private readonly Queue<ChannelCommand> _asked = new();
    private bool _isAsked;
    private int _taken;

    public SctpLink(RTCSctpTransport sctp, SecureLink below, IceSession ice, int localPort, int remotePort)
    {
        (_sctp, _below, _ice) = (sctp, below, ice);
        var options = new SctpOptions
        {
            Random = RandomNumberGenerator.Fill,
            CookieSecret = RandomNumberGenerator.GetBytes(32),
            LocalPort = (ushort)localPort,
            RemotePort = (ushort)remotePort,
            MaxPacketSize = PacketSize,
        };
        _association = new SctpAssociation(options);
        _packet = new byte[options.MaxPacketSize];
        _deliveries = new ChannelDeliveries(sctp.Connection.Loop, Taken);
        _work = Work;
    }

    /// <summary>When <see cref="Advance"/> is to be called. On the transport loop, as all that follow but the members of <see cref="IDataTransport"/>.</summary>
    public TimeSpan? NextTimeout => _association.NextTimeout;

    public void Connect(TimeSpan now)
    {
        _association.Connect(now);
        Pump(now);
    }

    public void HandlePacket(TimeSpan now, ReadOnlySpan<byte> packet)
    {
        _association.HandlePacket(now, packet);
        Pump(now);
    }

    public void Advance(TimeSpan now)
    {
        _association.HandleTimeout(now);
        Pump(now);
    }

    /// <summary>What is below has ended (<c>webrtc#rtcsctptransportstate</c>).</summary>
    public void TransportFailed()
    {
        _deliveries.Cut();
        _sctp.Closed(error: null);
    }

    /// <inheritdoc/>
    public void Open(RTCDataChannel channel)
    {
        var open = channel.Negotiated
            ? null
            : DataChannelOpen.For(channel.Label, channel.Protocol, channel.Ordered, channel.MaxRetransmits, channel.MaxPacketLifeTime).Encode();
        Ask(new ChannelCommand(ChannelCommandKind.Open, (ushort)channel.Id!.Value, channel, open));
    }

    /// <inheritdoc/>
    public void Send(RTCDataChannel channel, ReadOnlyMemory<byte> data, bool isText) =>
        Ask(new ChannelCommand(ChannelCommandKind.Send, (ushort)channel.Id!.Value, Data: data, IsText: isText));

    /// <inheritdoc/>
    public void Close(RTCDataChannel channel) => Ask(new ChannelCommand(ChannelCommandKind.Close, (ushort)channel.Id!.Value));

    /// <inheritdoc/>
    public void Abort() => Ask(new ChannelCommand(ChannelCommandKind.Abort));

    private void Ask(in ChannelCommand command)
    {
        lock (_gate)
        {
            _asked.Enqueue(command);
            if (_isAsked)
            {
                return;
            }

            _isAsked = true;
        }

        _ice.RunOnTransport(_work);
    }

    // The application has taken messages. Less than this much changes nothing for the other side, and waits for other work.
    private void Taken(int bytes)
    {
        var taken = Interlocked.Add(ref _taken, bytes);
        if (taken >= LeastTaken && taken - bytes < LeastTaken)
        {
            _ice.RunOnTransport(_work);
        }
    }

    private void Work()
    {
        lock (_gate)
        {
            _isAsked = false;
        }

        var now = _ice.Now;
        while (TryTake(out var command))
        {
            Do(now, command);
        }

        _association.Release(Interlocked.Exchange(ref _taken, 0));
        Pump(now);
    }

    private bool TryTake(out ChannelCommand command)
    {
        lock (_gate)
        {
            return _asked.TryDequeue(out command);
        }
    }

    private void Do(TimeSpan now, in ChannelCommand command)
    {
        switch (command.Kind)
        {
            case ChannelCommandKind.Open:
                var opened = _streams[command.Id] = new ChannelStream(command.Channel!, isAcknowledged: command.Data.IsEmpty);

                // The channel is announced as open before it is told anything.
                _deliveries.Cut();
                if (!command.Data.IsEmpty)
                {
                    opened.Queued(command.Data.Length, 0);
                    _association.Send(now, command.Id, Ppid.Dcep, command.Data);
                }

                break;
            case ChannelCommandKind.Send:
                if (_streams.TryGetValue(command.Id, out var stream) && _association.State <= SctpState.Established)
                {
                    var (ppid, bytes) = ChannelPayload.Wrap(command.Data, command.IsText);
                    stream.Queued(bytes.Length, command.Data.Length);
                    _association.Send(now, command.Id, ppid, bytes, stream.Options);
                }

                break;
            case ChannelCommandKind.Close:
                if (_streams.ContainsKey(command.Id))
                {
                    _association.ResetStreams(command.Id);
                }

                break;
            case ChannelCommandKind.Abort:
                _association.Abort("the connection is closed");
                break;
        }
    }

    private void Pump(TimeSpan now)
    {
        bool more;
        do
        {
            more = false;
            while (_association.TryTakeEvent(out var told, isHeld: true))
            {
                more = true;
                Handle(now, told);
            }

            while (_association.TryGetTransmit(now, _packet, out var length))
            {
                more = true;
                _below.SendData(_packet.AsSpan(0, length));
            }
        }
        while (more);
    }

    private void Handle(TimeSpan now, in SctpEvent told)
    {
        // All but this posts tasks of its own.
        if (told.Kind is not (SctpEventKind.Message or SctpEventKind.BufferedAmountReduced))
        {
            _deliveries.Cut();
        }

        switch (told.Kind)
        {
            case SctpEventKind.Connected:
                _sctp.Association = this;
                _sctp.Connected(Math.Min(told.OutboundStreams, told.InboundStreams));
                break;
            case SctpEventKind.Message when told.Ppid == Ppid.Dcep:
                HandleControl(now, told.StreamId, told.Payload);
                break;
            case SctpEventKind.Message:
                Deliver(told);
                break;
            case SctpEventKind.BufferedAmountReduced:
                if (_streams.TryGetValue(told.StreamId, out var sending) && sending.Left(told.Bytes) is var bytes and > 0)
                {
                    _deliveries.Add(new ChannelDelivery(sending.Channel, Message: null, IsText: false, bytes));
                }

                break;
            case SctpEventKind.IncomingStreamsReset:
                foreach (var id in told.StreamIds!)
                {
                    ResetDone(id, isIncoming: true);
                }

                break;
            case SctpEventKind.OutgoingStreamsReset:
                foreach (var id in told.StreamIds!)
                {
                    ResetDone(id, isIncoming: false);
                }

                break;
            case SctpEventKind.Closed:
                _sctp.Closed(error: null);
                break;
            case SctpEventKind.Failed:
                _sctp.Closed(Failure(told.Error!));
                break;
        }
    }

    private void HandleControl(TimeSpan now, ushort id, MessageBuffer payload)
    {
        if (DataChannelAck.Is(payload.Span))
        {
            if (_streams.TryGetValue(id, out var acknowledged))
            {
                acknowledged.IsAcknowledged = true;
            }
        }
        else if (DataChannelOpen.TryParse(payload.Span, out var open) && !_streams.ContainsKey(id))
        {
            var remote = new RemoteChannel(id, open.Label, open.Protocol, open.IsOrdered, Short(open.MaxPacketLifeTime), Short(open.MaxRetransmits));
            _deliveries.Cut();
            var channel = _sctp.Connection.AnnounceChannel(remote, this);
            var stream = _streams[id] = new ChannelStream(channel, isAcknowledged: true);
            stream.Queued(DataChannelAck.Message.Length, 0);
            _association.Send(now, id, Ppid.Dcep, DataChannelAck.Message);
        }
        else
        {
            // RFC 8832 section 6: a stream that is in use, and what is no message of the protocol, closes the stream.
            _association.ResetStreams(id);
        }

        Drop(payload);
    }

    private void Deliver(in SctpEvent told)
    {
        if (!_streams.TryGetValue(told.StreamId, out var stream) || !ChannelPayload.TryUnwrap(told.Ppid, out var isText, out var isEmpty))
        {
            Drop(told.Payload);
            return;
        }

        var bytes = told.Payload.Length;
        _deliveries.Add(new ChannelDelivery(stream.Channel, isEmpty ? [] : told.Payload.TakeArray(), isText, bytes));
        if (isEmpty)
        {
            told.Payload.Release();
        }
    }

    private void Drop(MessageBuffer payload)
    {
        _association.Release(payload.Length);
        payload.Release();
    }

    // RFC 8831 section 6.7: the channel is closed when both directions have been reset.
    private void ResetDone(ushort id, bool isIncoming)
    {
        if (!_streams.TryGetValue(id, out var stream))
        {
            return;
        }

        if (isIncoming)
        {
            stream.IsIncomingReset = true;
            stream.Channel.StartClosingProcedure();
        }
        else
        {
            stream.IsOutgoingReset = true;
        }

        if (stream is { IsIncomingReset: true, IsOutgoingReset: true })
        {
            _streams.Remove(id);
            stream.Channel.TransportClosed(error: null);
        }
    }

    // The attributes of a channel are unsigned shorts (webrtc#webidl-rtcdatachannel).
    private static int? Short(uint? limit) => limit is { } value ? (int)Math.Min(value, ushort.MaxValue) : null;

    private static RTCError Failure(SctpError error) => new(
        new RTCErrorInit { ErrorDetail = RTCErrorDetailType.SctpFailure, SctpCauseCode = (int?)error.Cause }, error.Message);
}
