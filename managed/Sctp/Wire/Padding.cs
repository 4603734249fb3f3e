namespace Conformance.WebRtc.Sctp;

/// <summary>Chunks, parameters and causes begin at a multiple of four bytes (RFC 9260 sections 3.2 and 3.2.1).</summary>
internal static class Padding
{
    /// <summary>The length with padding.</summary>
    public static int Padded(int length) => (length + 3) & ~3;
}
