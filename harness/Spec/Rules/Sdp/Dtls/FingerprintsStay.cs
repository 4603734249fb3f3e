using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>Others would ask for a new DTLS association, and a connection keeps its certificates.</remarks>
internal sealed class FingerprintsStay() : DescriptionRule(
    "sdp/fingerprint-stay",
    "The fingerprints of a negotiated connection stay the same.",
    "rfc8842#section-5.5")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.CurrentLocal is { } before && Fingerprints(before) is { Count: > 0 } old && Fingerprints(d.Sdp) is { Count: > 0 } now
            && !now.SetEquals(old)
            ? [new(d.Sdp.Session, d.Sdp.Lines.First(l => l.Name == "fingerprint"), "the fingerprints as before", "others")]
            : [];

    private static HashSet<string> Fingerprints(SdpDescription sdp) => [.. sdp.Lines.Where(l => l.Name == "fingerprint").Select(l => l.AttributeValue)];
}
