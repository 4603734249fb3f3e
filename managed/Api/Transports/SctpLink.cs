using System.Security.Cryptography;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Sctp;
using Conformance.WebRtc.Sctp.Dcep;

namespace Conformance.WebRtc;

/// <summary>The data channels of a connection over an SCTP association (RFC 8831, RFC 8832). The association lives on the transport loop.</summary>
internal sealed class SctpLink : IDataTransport
{
    // What a message costs beside its bytes while it waits for its event: small ones must not go for nothing.
    private const int OverheadPerMessage = 128;

    // What a path of 1280 bytes, the least that IPv6 allows, takes under DTLS (37), UDP (8), IPv6 (40) and ChannelData of a TURN server (4),
    // in whole words: no path has to be probed for it (RFC 8261 section 4).
    private const int MaxPacketSize = 1188;

    // Bytes handed out after which the transport loop is woken for nothing else.
    private const int RoomToTell = 256 * 1024;

    private readonly RTCSctpTransport _sctp;
    private readonly IceSession _ice;
    private readonly SecureLink _below;
    private readonly SctpAssociation _association;
    private readonly Dictionary<ushort, ChannelStream> _streams = [];
    private readonly LinkCommands _commands;
    private readonly Action _run;
    private readonly byte[] _packet = new byte[MaxPacketSize];
    private int _handedOut;
    private bool _hasBegun;

    public SctpLink(RTCSctpTransport sctp, SecureLink below, IceSession ice, int localPort, int remotePort)
    {
        (_sctp, _below, _ice) = (sctp, below, ice);
        _run = Run;
        _commands = new LinkCommands(() => _ice.RunOnTransport(_run));
        _association = new SctpAssociation(new SctpOptions
        {
            Random = RandomNumberGenerator.Fill,
            CookieSecret = RandomNumberGenerator.GetBytes(32),
            LocalPort = (ushort)localPort,
            RemotePort = (ushort)remotePort,
            MaxPacketSize = MaxPacketSize,
        });
    }

    /// <summary>When <see cref="Advance"/> is to be called. On the transport loop, as all that follow but the members of <see cref="IDataTransport"/>.</summary>
    public TimeSpan? NextTimeout => _association.NextTimeout;

    /// <summary>DTLS is connected: the association begins. Where it is a new DTLS association, the one of SCTP goes on.</summary>
    public void Connect(TimeSpan now)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _association.Connect(now);
        }

        Pump(now);
    }

    public void HandlePacket(TimeSpan now, ReadOnlySpan<byte> packet)
    {
        _association.HandlePacket(now, packet, isMoreThere: true);
        Pump(now);
    }

    /// <summary>All packets that had come have been handled.</summary>
    public void EndBatch()
    {
        if (_association.EndBatch())
        {
            Pump(_ice.Now);
        }
    }

    public void Advance(TimeSpan now)
    {
        _association.HandleTimeout(now);
        Pump(now);
    }

    /// <summary>What is below has ended (<c>webrtc#rtcsctptransportstate</c>).</summary>
    public void TransportFailed() => _sctp.Closed(error: null);

    /// <inheritdoc/>
    public void Open(RTCDataChannel channel) => _commands.Add(new LinkCommand(
        LinkCommandKind.Open,
        channel,
        (ushort)channel.Id!.Value,
        channel.Negotiated
            ? default
            : DataChannelOpen.For(channel.Label, channel.Protocol, channel.Ordered, channel.MaxRetransmits, channel.MaxPacketLifeTime).Encode()));

    /// <inheritdoc/>
    public void Send(RTCDataChannel channel, ReadOnlyMemory<byte> data, bool isText) =>
        _commands.Add(new LinkCommand(LinkCommandKind.Send, channel, (ushort)channel.Id!.Value, data, isText));

    /// <inheritdoc/>
    public void Close(RTCDataChannel channel) => _commands.Add(new LinkCommand(LinkCommandKind.Close, channel, (ushort)channel.Id!.Value));

    /// <inheritdoc/>
    public void HandedOut(int bytes)
    {
        // Told with the next packet anyway; waited for by a peer without room.
        var all = Interlocked.Add(ref _handedOut, bytes + OverheadPerMessage);
        if (all >= RoomToTell && all - bytes - OverheadPerMessage < RoomToTell)
        {
            _commands.Add(new LinkCommand(LinkCommandKind.MakeRoom));
        }
    }

    /// <inheritdoc/>
    public void Abort() => _commands.Add(new LinkCommand(LinkCommandKind.Abort));

    // What one command sends goes with what the next ones do: small messages share packets.
    private void Run()
    {
        var now = _ice.Now;
        var isDone = false;
        try
        {
            while (_commands.TryTake(out var command))
            {
                Do(now, command);
            }

            isDone = true;
        }
        finally
        {
            // One that fails is reported by the loop; the others are done.
            if (!isDone)
            {
                _ice.RunOnTransport(_run);
            }
        }

        Pump(now);
    }

    private void Do(TimeSpan now, in LinkCommand command)
    {
        switch (command.Kind)
        {
            case LinkCommandKind.Open:
                var opening = _streams[command.Id] = new ChannelStream(command.Channel!, isAcknowledged: command.Data.IsEmpty);
                if (!command.Data.IsEmpty)
                {
                    opening.Queued(command.Data.Length, 0);
                    _association.Send(now, command.Id, Ppid.Dcep, command.Data);
                }

                break;

            // One that ends takes no messages any more (RFC 9260 section 9.2); the channels are told of the end.
            case LinkCommandKind.Send when _streams.TryGetValue(command.Id, out var sending) && _association.State <= SctpState.Established:
                var (ppid, bytes) = ChannelPayload.Wrap(command.Data, command.IsText);
                sending.Queued(bytes.Length, command.Data.Length);
                _association.Send(now, command.Id, ppid, bytes, sending.Options);
                break;
            case LinkCommandKind.Close when _streams.ContainsKey(command.Id):
                _association.ResetStreams(command.Id);
                break;
            case LinkCommandKind.Abort:
                _association.Abort("the connection is closed");
                break;
        }
    }

    private void Pump(TimeSpan now)
    {
        if (Volatile.Read(ref _handedOut) > 0)
        {
            _association.Release(Interlocked.Exchange(ref _handedOut, 0));
        }

        bool more;
        do
        {
            more = false;
            while (_association.TryTakeEvent(out var told))
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
                    sending.Channel.Sent(bytes);
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

        payload.Release();
    }

    private void Deliver(in SctpEvent told)
    {
        if (!_streams.TryGetValue(told.StreamId, out var stream) || !ChannelPayload.TryUnwrap(told.Ppid, out var isText, out var isEmpty))
        {
            told.Payload.Release();
            return;
        }

        if (isEmpty)
        {
            told.Payload.Release();
        }

        // Until its event has been fired it counts against the window: a reader that is slow slows the other side down.
        var data = isEmpty ? [] : told.Payload.TakeArray();
        _association.Hold(data.Length + OverheadPerMessage);
        stream.Channel.Receive(data, isText);
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
