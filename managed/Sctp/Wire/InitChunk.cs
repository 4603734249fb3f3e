using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>INIT and INIT ACK, which have the same form (RFC 9260 sections 3.3.2 and 3.3.3).</summary>
internal readonly ref struct InitChunk : IChunk
{
    /// <summary>Bytes before the parameters, with the header of the chunk.</summary>
    public const int HeaderSize = 20;

    /// <summary>True for INIT ACK.</summary>
    public required bool IsAck { get; init; }

    /// <summary>The verification tag of all that is sent to whoever sent this.</summary>
    public required uint InitiateTag { get; init; }

    /// <summary>Bytes of buffer that the sender of this has.</summary>
    public required uint ReceiverWindow { get; init; }

    public required ushort OutboundStreams { get; init; }

    public required ushort InboundStreams { get; init; }

    public required Tsn InitialTsn { get; init; }

    /// <summary>The parameters as they stand in the chunk; their form is good.</summary>
    public required ReadOnlySpan<byte> Parameters { get; init; }

    public int Length => HeaderSize + Parameters.Length;

    public static bool TryParse(Chunk chunk, out InitChunk init)
    {
        if (chunk.Length < HeaderSize || !ParameterReader.AreWellFormed(chunk.Whole[HeaderSize..]))
        {
            init = default;
            return false;
        }

        var whole = chunk.Whole;
        init = new InitChunk
        {
            IsAck = chunk.Type == ChunkType.InitAck,
            InitiateTag = BinaryPrimitives.ReadUInt32BigEndian(whole[4..]),
            ReceiverWindow = BinaryPrimitives.ReadUInt32BigEndian(whole[8..]),
            OutboundStreams = BinaryPrimitives.ReadUInt16BigEndian(whole[12..]),
            InboundStreams = BinaryPrimitives.ReadUInt16BigEndian(whole[14..]),
            InitialTsn = new Tsn(BinaryPrimitives.ReadUInt32BigEndian(whole[16..])),
            Parameters = whole[HeaderSize..],
        };
        return true;
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, IsAck ? ChunkType.InitAck : ChunkType.Init, 0, Length);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], InitiateTag);
        BinaryPrimitives.WriteUInt32BigEndian(to[8..], ReceiverWindow);
        BinaryPrimitives.WriteUInt16BigEndian(to[12..], OutboundStreams);
        BinaryPrimitives.WriteUInt16BigEndian(to[14..], InboundStreams);
        BinaryPrimitives.WriteUInt32BigEndian(to[16..], InitialTsn.Value);
        Parameters.CopyTo(to[HeaderSize..]);
    }
}
