using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>createOffer counts its calls, or those whose result differs.</remarks>
internal sealed class VersionByOne() : DescriptionRule(
    "sdp/version-by-one",
    "From one offer to the next without an answer between them the session version grows by one at most.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d)
    {
        if (d is { IsOffer: true, IsNew: true, LastOfKind: { } before } && ReferenceEquals(before, d.LastMade)
            && !d.HasFailedCreation && ulong.TryParse(before.Origin?.Word(2), out var old) && ulong.TryParse(d.Sdp.Origin?.Word(2), out var now)
            && now > old + 1)
        {
            yield return new(d.Sdp.Session, d.Sdp.Origin, "the session version grows by one", $"it grows by {now - old}");
        }
    }
}
