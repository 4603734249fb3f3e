using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Judged where it is created: what gathers later leaves it. Without an address over UDP nothing stands for one (RFC 8840 section 4.1.1).</remarks>
internal sealed class DefaultIsCandidate() : SectionRule(
    "sdp/default-candidate",
    "A section with candidates has the address and port of one of them as its default.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (d.Stage != DescriptionStage.Created || m.IsRejected)
        {
            return null;
        }

        var candidates = m.All("candidate").Where(c => c.Word(2).Equals("udp", StringComparison.OrdinalIgnoreCase)
            && System.Net.IPAddress.TryParse(c.Word(4), out _)).ToList();
        return candidates.Count > 0 && m.Lines.FirstOrDefault(l => l.Type == 'c') is { } c
            && !candidates.Exists(k => k.Word(4) == c.Word(2) && k.Word(5) == m.Lines[0].Word(1))
            ? new(m, m.Lines[0], "address and port of a candidate", m.Port == 9 ? "port 9" : "another address or port")
            : null;
    }
}
