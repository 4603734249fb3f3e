namespace Conformance.WebRtc;

/// <summary>Bytes that do not change, with a media type. <c>FileAPI#blob-section</c>.</summary>
public sealed class Blob
{
    private readonly byte[] _bytes;

    /// <param name="bytes">The content; it is copied.</param>
    /// <param name="type">The media type, empty when it is not known.</param>
    public Blob(ReadOnlySpan<byte> bytes, string type = "")
        : this(bytes.ToArray(), type ?? "")
    {
    }

    private Blob(byte[] bytes, string type) => (_bytes, Type) = (bytes, type);

    /// <summary>The number of bytes.</summary>
    public int Size => _bytes.Length;

    /// <summary>The media type, empty when it is not known.</summary>
    public string Type { get; }

    /// <summary>The content.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>A copy of the content: <c>arrayBuffer()</c>.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>A blob over bytes that nobody else changes.</summary>
    internal static Blob Over(byte[] bytes) => new(bytes, "");
}
