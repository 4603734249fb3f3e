using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>Bytes with colons between them.</remarks>
internal sealed class FingerprintForm() : DescriptionRule(
    "sdp/fingerprint-form",
    "A fingerprint is a hash function and as many bytes in upper-case hexadecimal as it gives.",
    "rfc8122#section-5")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Lines.Where(l => l.Name == "fingerprint" && !IsFingerprint(l)).Take(1)
            .Select(l => new DescriptionFinding(d.Sdp.Session, l, "<hash> <bytes of its length, upper case>", $"another a=fingerprint:{l.Word(0)}"));

    private static bool IsFingerprint(SdpLine line)
    {
        var length = line.Word(0).ToLowerInvariant() switch
        {
            "sha-1" => 20,
            "sha-224" => 28,
            "sha-256" => 32,
            "sha-384" => 48,
            "sha-512" => 64,
            "md5" or "md2" => 16,
            _ => 0,
        };
        var bytes = line.Word(1).Split(':');
        return line.Words.Count == 2 && bytes.Length == length
            && Array.TrueForAll(bytes, b => b.Length == 2 && b.All(c => char.IsAsciiDigit(c) || c is >= 'A' and <= 'F'));
    }
}
