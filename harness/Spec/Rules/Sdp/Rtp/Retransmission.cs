using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <summary>Reads what an rtx format repeats (RFC 4588 section 8.1).</summary>
internal static class Retransmission
{
    /// <summary>The payload type behind apt, null when there is none.</summary>
    public static string? TypeOf(SdpMedia section, SdpCodec rtx) =>
        section.All("fmtp").Where(l => l.Word(0) == rtx.PayloadType)
            .SelectMany(l => string.Join(' ', l.Words.Skip(1)).Split(';', StringSplitOptions.TrimEntries))
            .Where(p => p.StartsWith("apt=", StringComparison.OrdinalIgnoreCase))
            .Select(p => p["apt=".Length..])
            .FirstOrDefault();
}
