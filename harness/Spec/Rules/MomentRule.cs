using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>A rule over single moments of a trace: of each run of moments with the same finding, the first is reported.</summary>
internal abstract class MomentRule : TraceRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        string? reported = null;
        foreach (var entry in trace.Entries.Where(IsMoment))
        {
            var found = Differs(entry);
            if (found is not null && found.Actual != reported)
            {
                yield return found;
            }

            reported = found?.Actual;
        }
    }

    /// <summary>True for an entry that the rule looks at.</summary>
    protected abstract bool IsMoment(TraceEntry e);

    /// <summary>What is wrong at such an entry, or null.</summary>
    protected abstract Violation? Differs(TraceEntry entry);
}
