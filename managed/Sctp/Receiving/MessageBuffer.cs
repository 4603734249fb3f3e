using System.Buffers;

namespace Conformance.WebRtc.Sctp;

/// <summary>The bytes of a message, in an array of the shared pool. Whoever has it calls <see cref="TakeArray"/> or <see cref="Release"/>, once.</summary>
internal readonly struct MessageBuffer
{
    private readonly byte[] _array;

    private MessageBuffer(byte[] array, int length) => (_array, Length) = (array, length);

    public int Length { get; }

    public Span<byte> Span => _array.AsSpan(0, Length);

    /// <summary>A buffer that nothing is written to yet.</summary>
    public static MessageBuffer Rent(int length) => new(ArrayPool<byte>.Shared.Rent(length), length);

    /// <summary>A copy of bytes.</summary>
    public static MessageBuffer Copy(ReadOnlySpan<byte> bytes)
    {
        var buffer = Rent(bytes.Length);
        bytes.CopyTo(buffer.Span);
        return buffer;
    }

    /// <summary>The bytes in an array of just their length, which is the caller's.</summary>
    public byte[] TakeArray()
    {
        if (_array.Length == Length)
        {
            return _array;
        }

        var taken = Span.ToArray();
        Release();
        return taken;
    }

    /// <summary>Gives the array back.</summary>
    public void Release() => ArrayPool<byte>.Shared.Return(_array);
}
