using System.Collections.Frozen;

namespace Conformance.Peers.Managed.Binding;

/// <summary>What script calls a typed array or a DataView: a part of an ArrayBuffer. The managed surface takes it as the part of an array.</summary>
/// <param name="Type">The name of its class.</param>
/// <param name="Bytes">The bytes that it shows.</param>
internal sealed record BufferView(string Type, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The class whose elements are bytes.</summary>
    public const string OfBytes = "Uint8Array";

    private static readonly FrozenDictionary<string, int> ElementSizes = new Dictionary<string, int>
    {
        ["DataView"] = 1, ["Int8Array"] = 1, [OfBytes] = 1, ["Uint8ClampedArray"] = 1,
        ["Int16Array"] = 2, ["Uint16Array"] = 2, ["Float16Array"] = 2,
        ["Int32Array"] = 4, ["Uint32Array"] = 4, ["Float32Array"] = 4,
        ["Float64Array"] = 8, ["BigInt64Array"] = 8, ["BigUint64Array"] = 8,
    }.ToFrozenDictionary();

    /// <summary>A view over a part of a buffer, as its constructor makes it.</summary>
    /// <param name="type">The name of its class.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="from">Its first byte.</param>
    /// <param name="length">How many elements it has; up to the end when null.</param>
    /// <exception cref="ProtocolException">There is no such class, or the buffer has no such part.</exception>
    public static BufferView Over(string type, byte[] buffer, int from, int? length)
    {
        if (!ElementSizes.TryGetValue(type, out var size))
        {
            throw new ProtocolException($"there is no view of the type '{type}'");
        }

        var bytes = length * size ?? (buffer.Length - from);
        return from >= 0 && bytes >= 0 && from + bytes <= buffer.Length && from % size == 0 && bytes % size == 0
            ? new BufferView(type, buffer.AsMemory(from, bytes))
            : throw new ProtocolException($"a buffer of {buffer.Length} bytes has no {type} of {bytes} bytes at {from}");
    }
}
