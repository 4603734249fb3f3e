using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>Something that only setting a session description changes, and close().</summary>
internal abstract class ChangeInDescriptionRule : TraceRule
{
    /// <summary>What is watched, as a message calls it.</summary>
    protected abstract string What { get; }

    /// <summary>The watched values by object.</summary>
    protected abstract IEnumerable<(string Id, string? Value)> Read(StateSnapshot state);

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        var periods = new DescriptionPeriods(trace);
        var last = new Dictionary<string, string?>();
        foreach (var entry in trace.Entries.Where(e => e.State is not null))
        {
            foreach (var (id, value) in Read(entry.State!))
            {
                // MUST: the task that ends setting a description writes it, and nothing else does before close().
                if (last.TryGetValue(id, out var was) && was != value && entry.State!.SignalingState != "closed" && !periods.Cover(entry))
                {
                    yield return new Violation(
                        entry.Seq, $"{What} changes while a description is being set", $"{was ?? "null"} -> {value ?? "null"} with none being set");
                }

                last[id] = value;
            }
        }
    }
}
