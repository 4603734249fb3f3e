using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>Who opens the connection.</remarks>
internal sealed class TcpType() : SectionRule(
    "sdp/candidate-tcptype",
    "A TCP candidate says its tcptype: active, passive or so.",
    "rfc6544#section-4.5")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("candidate").FirstOrDefault(c => c.Word(2).Equals("tcp", StringComparison.OrdinalIgnoreCase)
            && TcpTypeOf(c) is not ("active" or "passive" or "so")) is { } line
            ? new(m, line, "tcptype active, passive or so", TcpTypeOf(line) is { } type ? $"tcptype {type}" : "no tcptype")
            : null;

    private static string? TcpTypeOf(SdpLine candidate)
    {
        var at = candidate.Words.ToList().IndexOf("tcptype", Math.Min(8, candidate.Words.Count));
        return at < 0 ? null : candidate.Word(at + 1);
    }
}
