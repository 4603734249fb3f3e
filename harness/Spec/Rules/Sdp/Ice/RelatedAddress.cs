using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>The address that they come from.</remarks>
internal sealed class RelatedAddress() : SectionRule(
    "sdp/candidate-related",
    "Reflexive and relayed candidates have raddr and rport; host candidates have neither.",
    "rfc8839#section-5.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("candidate").FirstOrDefault(c => IsHost(c) ? Has(c, "raddr") || Has(c, "rport")
            : c.Word(7) is "srflx" or "prflx" or "relay" && !(Has(c, "raddr") && Has(c, "rport"))) is { } line
            ? new(m, line, IsHost(line) ? "no raddr and rport: host" : $"raddr and rport: {line.Word(7)}", IsHost(line) ? "raddr or rport"
            : "raddr or rport missing")
            : null;

    private static bool IsHost(SdpLine candidate) => candidate.Word(7) == "host";

    private static bool Has(SdpLine candidate, string extension) => candidate.Words.Skip(8).Where((_, i) => i % 2 == 0).Contains(extension);
}
