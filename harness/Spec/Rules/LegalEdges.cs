using Conformance.Spec.Clauses;
using Conformance.Spec.Machines;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>Only the changes of one machine's table occur.</summary>
internal sealed class LegalEdges(StateMachine machine) : TraceRule
{
    /// <inheritdoc/>
    public override string Id => $"{machine.Name}/legal-edges";

    /// <inheritdoc/>
    public override string Title => $"The states of {machine.Name} change only as its table says.";

    /// <inheritdoc/>
    public override Clause Clause => machine.Clause;

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        // MUST: the document gives each change its cause. What close() leaves behind is judged by the rules about closing.
        foreach (var c in machine.ChangesIn(trace).Where(c => c.Entry.State?.SignalingState != "closed" && !machine.IsLegal(c.From, c.To)))
        {
            var legal = machine.Edges.Where(e => e.From == c.From).Select(e => e.To).ToList();
            yield return new Violation(
                c.Entry.Seq, legal.Count == 0 ? $"{c.From} is final" : $"{c.From} -> {string.Join(" or ", legal)}", $"{c.From} -> {c.To}");
        }
    }
}
