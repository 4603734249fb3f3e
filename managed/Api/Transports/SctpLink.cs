using System.Security.Cryptography;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Sctp;
using Conformance.WebRtc.Sctp.Dcep;

namespace Conformance.WebRtc;

/// <summary>The data channels of a connection over an SCTP association (RFC 8831, RFC 8832). The association lives on the transport loop.</summary>
internal sealed class SctpLink : IDataTransport
{
    private readonly RTCSctpTransport _sctp;
    private readonly IceSession _ice;
    private readonly SecureLink _below;
    private readonly SctpAssociation _association;
    private readonly Dictionary<ushort, ChannelStream> _streams = [];
    private readonly byte[] _packet;

    public SctpLink(RTCSctpTransport sctp, SecureLink below, IceSession ice, int localPort, int remotePort)
    {
        (_sctp, _below, _ice) = (sctp, below, ice);
        var options = new SctpOptions
        {
            Random = RandomNumberGenerator.Fill,
            CookieSecret = RandomNumberGenerator.GetBytes(32),
            LocalPort = (ushort)localPort,
            RemotePort = (ushort)remotePort,
            MaxPacketSize = 1150,
        };
        _association = new SctpAssociation(options);
        _packet = new byte[options.MaxPacketSize];
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
    public void TransportFailed() => _sctp.Closed(error: null);

    /// <inheritdoc/>
    public void Open(RTCDataChannel channel)
    {
        var id = (ushort)channel.Id!.Value;
        var open = channel.Negotiated
            ? null
            : DataChannelOpen.For(channel.Label, channel.Protocol, channel.Ordered, channel.MaxRetransmits, channel.MaxPacketLifeTime).Encode();
        Run(now =>
        {
            var stream = _streams[id] = new ChannelStream(channel, isAcknowledged: open is null);
            if (open is not null)
            {
                stream.Queued(open.Length, 0);
                _association.Send(now, id, Ppid.Dcep, open);
            }
        });
    }

    /// <inheritdoc/>
    public void Send(RTCDataChannel channel, ReadOnlyMemory<byte> data, bool isText)
    {
        var id = (ushort)channel.Id!.Value;
        Run(now =>
        {
            if (!_streams.TryGetValue(id, out var stream) || _association.State == SctpState.Ended)
            {
                return;
            }

            var (ppid, bytes) = ChannelPayload.Wrap(data, isText);
            stream.Queued(bytes.Length, data.Length);
            _association.Send(now, id, ppid, bytes, stream.Options);
        });
    }

    /// <inheritdoc/>
    public void Close(RTCDataChannel channel)
    {
        var id = (ushort)channel.Id!.Value;
        Run(_ =>
        {
            if (_streams.ContainsKey(id))
            {
                _association.ResetStreams(id);
            }
        });
    }

    /// <inheritdoc/>
    public void Abort() => Run(_ => _association.Abort("the connection is closed"));

    private void Run(Action<TimeSpan> action) => _ice.RunOnTransport(() =>
    {
        action(_ice.Now);
        Pump(_ice.Now);
    });

    private void Pump(TimeSpan now)
    {
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

        stream.Channel.Receive(isEmpty ? [] : told.Payload.TakeArray(), isText);
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
