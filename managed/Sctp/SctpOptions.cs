namespace Conformance.WebRtc.Sctp;

/// <summary>What an association is made with. Parameters of the protocol have the names and, unless said, the values of RFC 9260 section 16.</summary>
internal sealed record SctpOptions
{
    /// <summary>Fills bytes with what nobody can guess: tags, initial TSNs, nonces.</summary>
    public required RandomSource Random { get; init; }

    /// <summary>Signs state cookies (RFC 9260 section 5.1.3); 16 bytes or more.</summary>
    public required ReadOnlyMemory<byte> CookieSecret { get; init; }

    /// <summary>Is told of each change of the state.</summary>
    public Action<SctpTransition>? Trace { get; init; }

    /// <summary>a=sctp-port of this side.</summary>
    public ushort LocalPort { get; init; } = 5000;

    /// <summary>a=sctp-port of the other side.</summary>
    public ushort RemotePort { get; init; } = 5000;

    /// <summary>Bytes of the largest packet, with the common header; 256 or more.</summary>
    public int MaxPacketSize { get; init; } = 1200;

    /// <summary>Streams that this side may send on; the smaller one of this and what the other side takes is used.</summary>
    public ushort OutboundStreams { get; init; } = 65535;

    /// <summary>Streams that this side takes.</summary>
    public ushort InboundStreams { get; init; } = 65535;

    /// <summary>Bytes that may wait on the receiving side; a message that arrives in order may be longer.</summary>
    public int ReceiveBufferSize { get; init; } = 2 * 1024 * 1024;

    /// <summary>Bytes of the longest message that is taken; a longer one ends the association.</summary>
    public int MaxReceivedMessageSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>RTO.Initial; less than the 1 s of section 16, because round trips of real-time media are short.</summary>
    public TimeSpan RtoInitial { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>RTO.Min; less than the 1 s of section 16, more than the delay of any SACK in use.</summary>
    public TimeSpan RtoMin { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>RTO.Max; less than the 60 s of section 16, so that a path that comes back is used soon.</summary>
    public TimeSpan RtoMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a SACK for one packet waits for a second one.</summary>
    public TimeSpan SackDelay { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>HB.interval, to which the RTO is added.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Valid.Cookie.Life.</summary>
    public TimeSpan CookieLife { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Association.Max.Retrans.</summary>
    public int MaxRetransmissions { get; init; } = 10;

    /// <summary>Max.Init.Retransmits.</summary>
    public int MaxInitRetransmissions { get; init; } = 8;

    /// <summary>Max.Burst: packets with DATA that one input lets out.</summary>
    public int MaxBurst { get; init; } = 4;

    /// <summary>Bytes of payload of the largest DATA chunk.</summary>
    public int MaxFragmentSize => (MaxPacketSize - PacketHeader.Size - DataChunk.HeaderSize) & ~3;
}
