namespace Conformance.WebRtc.Sctp;

/// <summary>Fills bytes at random.</summary>
internal delegate void RandomSource(Span<byte> bytes);
