using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>What follows them comes in pairs of name and value.</remarks>
internal sealed class CandidateForm() : SectionRule(
    "sdp/candidate-form",
    "A candidate has foundation, component, transport, priority, address, port and type in their forms.",
    "rfc8839#section-5.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("candidate").FirstOrDefault(c => !IsCandidate(c.Words)) is { } line
            ? new(m, line, "a candidate of the grammar", "another a=candidate") : null;

    private static bool IsCandidate(IReadOnlyList<string> words) =>
        words.Count >= 8 && words.Count % 2 == 0 && words[6] == "typ"
        && Tokens.IsIceChars(words[0], 1, 32) && Tokens.IsNumber(words[1], 1, 256) && Tokens.IsToken(words[2])
        && Tokens.IsNumber(words[3], 1, int.MaxValue) && Tokens.IsNumber(words[5], 0, 65535) && Tokens.IsToken(words[7]);
}
