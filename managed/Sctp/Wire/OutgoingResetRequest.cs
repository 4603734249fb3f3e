using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>Outgoing SSN Reset Request: the streams of its sender begin again with SSN 0 (RFC 6525 section 4.1).</summary>
internal readonly ref struct OutgoingResetRequest
{
    /// <summary>Bytes before the streams, with the header of the parameter.</summary>
    public const int HeaderSize = 16;

    public required uint RequestNumber { get; init; }

    /// <summary>The request of the other side that this answers; one less than the next expected when it answers none.</summary>
    public required uint ResponseNumber { get; init; }

    /// <summary>Nothing with a later TSN was sent before the reset.</summary>
    public required Tsn LastTsn { get; init; }

    /// <summary>The stream ids as they stand in the parameter; none for all streams.</summary>
    public required ReadOnlySpan<byte> Streams { get; init; }

    public int StreamCount => Streams.Length / sizeof(ushort);

    public int Length => HeaderSize + Streams.Length;

    public ushort Stream(int index) => BinaryPrimitives.ReadUInt16BigEndian(Streams[(index * sizeof(ushort))..]);

    public static bool TryParse(Parameter parameter, out OutgoingResetRequest request)
    {
        request = default;
        var whole = parameter.Whole;
        if (whole.Length < HeaderSize || whole.Length % sizeof(ushort) != 0)
        {
            return false;
        }

        request = new OutgoingResetRequest
        {
            RequestNumber = BinaryPrimitives.ReadUInt32BigEndian(whole[4..]),
            ResponseNumber = BinaryPrimitives.ReadUInt32BigEndian(whole[8..]),
            LastTsn = new Tsn(BinaryPrimitives.ReadUInt32BigEndian(whole[12..])),
            Streams = whole[HeaderSize..],
        };
        return true;
    }

    /// <summary>Writes the parameter without padding.</summary>
    public void Write(Span<byte> to)
    {
        Parameter.WriteHeader(to, (ushort)ParameterType.OutgoingResetRequest, Length);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], RequestNumber);
        BinaryPrimitives.WriteUInt32BigEndian(to[8..], ResponseNumber);
        BinaryPrimitives.WriteUInt32BigEndian(to[12..], LastTsn.Value);
        Streams.CopyTo(to[HeaderSize..]);
    }
}
