using System.Security.Cryptography;

namespace Conformance.WebRtc.Sctp;

/// <summary>Two associations that hand packets to each other without a network: what measurements of the code alone run on.</summary>
internal sealed class InMemoryTransfer
{
    private readonly byte[] _packet;
    private readonly SctpAssociation _from;
    private readonly SctpAssociation _to;
    private TimeSpan _now;
    private long _received;

    /// <summary>Establishes the associations.</summary>
    /// <param name="change">Changes the default options.</param>
    public InMemoryTransfer(Func<SctpOptions, SctpOptions>? change = null)
    {
        var options = new SctpOptions { Random = RandomNumberGenerator.Fill, CookieSecret = RandomNumberGenerator.GetBytes(32) };
        options = change?.Invoke(options) ?? options;
        (_from, _to, _packet) = (new SctpAssociation(options), new SctpAssociation(options), new byte[options.MaxPacketSize]);
        _from.Connect(_now);
        while (_from.State != SctpState.Established || _to.State != SctpState.Established)
        {
            Exchange();
        }
    }

    /// <summary>Packets of both sides so far.</summary>
    public long Packets => _from.Counters.PacketsSent + _to.Counters.PacketsSent;

    /// <summary>Sends messages on one stream until all have arrived.</summary>
    /// <param name="message">The bytes of each.</param>
    /// <param name="count">How many.</param>
    /// <param name="queued">How many may wait at a time.</param>
    /// <returns>Bytes that have arrived.</returns>
    public long Send(ReadOnlyMemory<byte> message, int count, int queued = 16)
    {
        _received = 0;
        var (sent, all) = (0, (long)message.Length * count);
        while (_received < all)
        {
            for (; sent < count && ((long)sent * message.Length) - _received < (long)queued * message.Length; sent++)
            {
                _from.Send(_now, 0, Ppid.Binary, message);
            }

            Exchange();
        }

        return _received;
    }

    private void Exchange()
    {
        _now += TimeSpan.FromMicroseconds(10);
        Move(_from, _to);
        Move(_to, _from);
        Handle(_from);
        Handle(_to);
    }

    private void Move(SctpAssociation from, SctpAssociation to)
    {
        while (from.TryGetTransmit(_now, _packet, out var length))
        {
            to.HandlePacket(_now, _packet.AsSpan(0, length));
        }
    }

    private void Handle(SctpAssociation association)
    {
        if (association.NextTimeout is { } timeout && timeout <= _now)
        {
            association.HandleTimeout(_now);
        }

        while (association.TryTakeEvent(out var told))
        {
            if (told.Kind == SctpEventKind.Message)
            {
                _received += told.Payload.Length;
                told.Payload.Release();
            }
        }
    }
}
