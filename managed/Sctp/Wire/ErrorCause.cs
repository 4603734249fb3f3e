namespace Conformance.WebRtc.Sctp;

/// <summary>Makes causes for ERROR and ABORT (RFC 9260 section 3.3.10).</summary>
internal static class ErrorCause
{
    /// <summary>A cause as it stands in a chunk.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="information">What it says of it; what is too long for a small packet is cut off.</param>
    public static byte[] Encode(ErrorCauseCode code, ReadOnlySpan<byte> information)
    {
        const int most = 512;
        information = information[..Math.Min(information.Length, most)];
        var cause = new byte[Padding.Padded(Parameter.HeaderSize + information.Length)];
        Parameter.Write(cause, (ushort)code, information);
        return cause;
    }
}
