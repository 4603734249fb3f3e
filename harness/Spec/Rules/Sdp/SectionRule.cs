using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp;

/// <summary>A rule over each media section; the first thing that is wrong with a section stands for all of its kind.</summary>
/// <param name="id">The id.</param>
/// <param name="title">What holds, in one sentence.</param>
/// <param name="clause">The RFC and its section.</param>
/// <param name="level">How strongly it says so.</param>
internal abstract class SectionRule(string id, string title, string clause, RuleLevel level = RuleLevel.Must)
    : DescriptionRule(id, title, clause, level)
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Media.Select(m => Find(d, m)).OfType<DescriptionFinding>();

    /// <summary>What is wrong with a section, or null.</summary>
    protected abstract DescriptionFinding? Find(ProducedDescription d, SdpMedia m);
}
