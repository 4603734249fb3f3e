using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>balanced: all but the first of each type; max-bundle: all but the first; max-compat: none.</remarks>
internal sealed class BundleOnlyByPolicy() : SectionRule(
    "sdp/bundle-only-policy",
    "In an initial offer the bundle policy says which sections have a=bundle-only.",
    "rfc9429#section-4.1.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (d is not { IsOffer: true, IsInitial: true } || m.IsRejected)
        {
            return null;
        }

        bool? expected = d.BundlePolicy switch
        {
            "max-compat" => false,
            "max-bundle" => m.Index > 0,
            "balanced" => d.Sdp.Media.Any(other => other.Kind == m.Kind && other.Index < m.Index),
            _ => null,
        };
        return expected is { } bundleOnly && bundleOnly != m.IsBundleOnly
            ? new(m, m.First("bundle-only") ?? m.Lines[0], $"{Name(bundleOnly)} under {d.BundlePolicy}", Name(m.IsBundleOnly))
            : null;
    }

    private static string Name(bool bundleOnly) => bundleOnly ? "a=bundle-only" : "no a=bundle-only";
}
