namespace Conformance.WebRtc.Sctp;

/// <summary>A chunk that can be written (RFC 9260 section 3.2).</summary>
internal interface IChunk
{
    /// <summary>The length field: the header and the value, without padding.</summary>
    int Length { get; }

    /// <summary>Writes the header and the value, without padding, to a span of at least <see cref="Length"/> bytes.</summary>
    void Write(Span<byte> to);
}
