using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>What gathering adds to a description leaves its version.</remarks>
internal sealed class VersionGrows() : DescriptionRule(
    "sdp/version-grows",
    "A description that differs from the last one of its kind has a higher session version.",
    "rfc9429#section-5.3.2")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d)
    {
        if (d is { IsNew: true, LastOfKind: { } before } && before.WithoutGathering != d.Sdp.WithoutGathering
            && ulong.TryParse(before.Origin?.Word(2), out var old) && ulong.TryParse(d.Sdp.Origin?.Word(2), out var now) && now <= old)
        {
            yield return new(d.Sdp.Session, d.Sdp.Origin, "a higher session version than the last one of its kind", now == old
                ? "the same version" : "a lower version");
        }
    }
}
