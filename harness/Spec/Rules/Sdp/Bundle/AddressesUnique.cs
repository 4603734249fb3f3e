using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>Until an answer bundles them, which may have come where a description is shown again. Port 9 of 0.0.0.0 stands for no address.</remarks>
internal sealed class AddressesUnique() : SectionRule(
    "sdp/addresses-unique",
    "Before anything is negotiated each section of an offer that is not bundle-only has a port and address that no other section has.",
    "rfc9143#section-7.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.Stage != DescriptionStage.Shown && d.CurrentRemote is null && Address(m) is { } address
            && d.Sdp.Media.FirstOrDefault(o => o.Index < m.Index && Address(o) == address) is { } same
            ? new(m, m.Lines[0], "a port and address of its own", $"those of {same.Label}")
            : null;

    private static string? Address(SdpMedia m) => m.Port is > 0 and not 9 ? $"{m.Lines.FirstOrDefault(l => l.Type == 'c')?.Value} {m.Port}" : null;
}
