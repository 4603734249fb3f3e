using System.Buffers;

namespace Conformance.WebRtc.Sctp;

/// <summary>The bytes of a message, in an array of the shared pool. Whoever has it calls <see cref="TakeArray"/> or <see cref="Release"/>, once.</summary>
internal readonly struct MessageBuffer
{
    private readonly byte[] _array;
    private readonly int _start;

    /// <summary>Takes over a part of an array of the pool.</summary>
    public MessageBuffer(byte[] array, int start, int length) => (_array, _start, Length) = (array, start, length);

    public int Length { get; }

    public ReadOnlySpan<byte> Span => _array.AsSpan(_start, Length);

    /// <summary>A copy of bytes.</summary>
    public static MessageBuffer Copy(ReadOnlySpan<byte> bytes)
    {
        var array = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(array);
        return new MessageBuffer(array, 0, bytes.Length);
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
