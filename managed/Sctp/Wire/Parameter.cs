using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>A parameter of a chunk, or a cause of an error, which has the same form (RFC 9260 sections 3.2.1 and 3.3.10).</summary>
internal readonly ref struct Parameter(ReadOnlySpan<byte> whole)
{
    /// <summary>Bytes of the type and the length.</summary>
    public const int HeaderSize = 4;

    /// <summary>The header and the value, without padding.</summary>
    public ReadOnlySpan<byte> Whole { get; } = whole;

    public ParameterType Type => (ParameterType)BinaryPrimitives.ReadUInt16BigEndian(Whole);

    /// <summary>The type of a cause.</summary>
    public ErrorCauseCode Cause => (ErrorCauseCode)BinaryPrimitives.ReadUInt16BigEndian(Whole);

    public ReadOnlySpan<byte> Value => Whole[HeaderSize..];

    /// <summary>Writes a header.</summary>
    /// <param name="to">Where the parameter begins.</param>
    /// <param name="type">The type.</param>
    /// <param name="length">The header and the value, without padding.</param>
    public static void WriteHeader(Span<byte> to, ushort type, int length)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, type);
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], checked((ushort)length));
    }

    /// <summary>Writes a parameter with its padding.</summary>
    /// <returns>The bytes written.</returns>
    public static int Write(Span<byte> to, ushort type, ReadOnlySpan<byte> value)
    {
        var padded = Padding.Padded(HeaderSize + value.Length);
        WriteHeader(to, type, HeaderSize + value.Length);
        value.CopyTo(to[HeaderSize..]);
        to[(HeaderSize + value.Length)..padded].Clear();
        return padded;
    }
}
