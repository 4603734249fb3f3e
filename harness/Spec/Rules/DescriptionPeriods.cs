using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>The stretches of a trace in which a session description may be at work: from each call to its outcome.</summary>
internal sealed class DescriptionPeriods
{
    private readonly List<(int From, int To)> _periods = [];

    /// <summary>Finds them.</summary>
    public DescriptionPeriods(Trace trace)
    {
        foreach (var call in trace.Entries.Where(e => e is { Kind: EntryKind.Call, Target: "pc", Name: "setLocalDescription" or "setRemoteDescription" }))
        {
            _periods.Add((call.Seq, call.Call is { } c && trace.OutcomeOf(c) is { } outcome ? outcome.Seq : int.MaxValue));
        }
    }

    /// <summary>True from the entry after a call up to its outcome.</summary>
    public bool Cover(TraceEntry entry) => _periods.Exists(p => p.From < entry.Seq && entry.Seq <= p.To);

    /// <summary>How many calls were made between two entries.</summary>
    public int CallsBetween(TraceEntry first, TraceEntry second) => _periods.Count(p => p.From > first.Seq && p.From < second.Seq);
}
