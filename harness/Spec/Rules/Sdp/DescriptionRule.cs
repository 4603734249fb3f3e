using Conformance.Spec.Clauses;
using Conformance.Spec.Sdp;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Sdp;

/// <summary>A rule over each description that an implementation made. The same finding is reported once a trace, where it shows first.</summary>
/// <param name="id">The id.</param>
/// <param name="title">What holds, in one sentence.</param>
/// <param name="clause">The RFC and its section.</param>
/// <param name="level">How strongly it says so.</param>
internal abstract class DescriptionRule(string id, string title, string clause, RuleLevel level = RuleLevel.Must) : TraceRule
{
    /// <inheritdoc/>
    public sealed override string Id => id;

    /// <inheritdoc/>
    public sealed override string Title => title;

    /// <inheritdoc/>
    public sealed override Clause Clause { get; } = Clause.Parse(clause);

    /// <inheritdoc/>
    public sealed override RuleLevel Level => level;

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        var reported = new HashSet<(string, string)>();
        foreach (var description in DescriptionHistory.Of(trace).Produced)
        {
            foreach (var found in Find(description))
            {
                if (reported.Add((found.Expected, found.Place)))
                {
                    var line = found.Line is null or { Name: "candidate" } ? "" : $" (line {description.Sdp.NumberOf(found.Line)})";
                    yield return new Violation(description.Entry.Seq, found.Expected, $"{description.Type}, {found.Place}{line}");
                }
            }
        }
    }

    /// <summary>The places where a description does not keep the rule.</summary>
    protected abstract IEnumerable<DescriptionFinding> Find(ProducedDescription d);
}
