using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>A named check over one peer's trace. Stateless: every rule looks at every trace.</summary>
public abstract class TraceRule
{
    /// <summary>A stable name by area: <c>signaling/legal-transition</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What holds, in one sentence.</summary>
    public abstract string Title { get; }

    /// <summary>Where the document says so.</summary>
    public abstract Clause Clause { get; }

    /// <summary>How strongly it says so.</summary>
    public virtual RuleLevel Level => RuleLevel.Must;

    /// <summary>The places where the trace breaks the rule; empty when it keeps it or when the rule has nothing to look at.</summary>
    public abstract IEnumerable<Violation> Check(Trace trace);
}
