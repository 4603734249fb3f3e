using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>
/// Changes of one attribute and the events that tell of them. Three defects, each reported once: an event without a change, a change
/// that no event tells, and a change that other tasks already see before its event. The state closed ends the watch: close() fires nothing.
/// </summary>
internal abstract class OneEventPerChangeRule : TraceRule
{
    /// <summary>The event's type.</summary>
    protected abstract string EventType { get; }

    /// <summary>The watched objects in a snapshot: target and value.</summary>
    protected abstract IEnumerable<(string Target, string? Value)> Read(StateSnapshot state);

    /// <summary>True when the entry shows that the event is missing or late in a way that another rule reports as late.</summary>
    protected virtual bool IsOverdueElsewhere(TraceEntry entry) => false;

    /// <summary>True when the draft changes the value in the task that fires the event.</summary>
    protected virtual bool IsInOneTask => true;

    /// <inheritdoc/>
    public sealed override IEnumerable<Violation> Check(Trace trace)
    {
        var watches = new Dictionary<string, Watch>();
        foreach (var entry in trace.Entries.Where(e => e.State is not null))
        {
            var isClosed = entry.State!.SignalingState == "closed";
            foreach (var (target, value) in Read(entry.State).Where(r => r.Value is not null))
            {
                if (!watches.TryGetValue(target, out var watch))
                {
                    watches.Add(target, new Watch(EventType, value!, IsInOneTask));
                }
                else if (!watch.IsOver && (isClosed || value == "closed"))
                {
                    watch.IsOver = true;
                    if (watch.End() is { } missing)
                    {
                        yield return missing;
                    }
                }
                else if (!watch.IsOver && watch.See(entry, target, value!, IsOverdueElsewhere(entry)) is { } violation)
                {
                    yield return violation;
                }
            }
        }

        foreach (var missing in watches.Values.Where(w => !w.IsOver).Select(w => w.End()).OfType<Violation>())
        {
            yield return missing;
        }
    }

    private sealed class Watch(string type, string told, bool isInOneTask)
    {
        private string _told = told;
        private (string Value, int Seq)? _untold;
        private bool _otherTask;
        private bool _overdue;

        public bool IsOver { get; set; }

        public Violation? See(TraceEntry entry, string target, string value, bool overdueElsewhere)
        {
            if (entry.IsEvent(target, type))
            {
                var violation = _untold switch
                {
                    // MUST: the event is fired when the value changed, so there is a change for each event.
                    null when value == _told => new Violation(entry.Seq, $"a change before {type}", $"{type} in {value}, as before"),

                    // MUST: the value is set in the task that fires the event, so no other task sees it first.
                    { } u when u.Value == value && _otherTask && isInOneTask =>
                        new Violation(u.Seq, $"{value} and its {type} in one task", $"{value} in a task before its {type}"),
                    { } u when u.Value != value => Missing(u),
                    _ => null,
                };
                (_told, _untold, _otherTask, _overdue) = (value, null, false, false);
                return violation;
            }

            Violation? skipped = null;
            if (value != (_untold?.Value ?? _told))
            {
                // MUST: each change fires its event before the next change.
                skipped = _untold is { } u ? Missing(u) : null;
                (_told, _untold) = (_untold?.Value ?? _told, (value, entry.Seq));
                (_otherTask, _overdue) = (false, false);
            }

            if (_untold is not null)
            {
                _overdue |= overdueElsewhere;
                _otherTask |= !_overdue && IsOtherTask(entry, target);
            }

            return skipped;
        }

        /// <summary>At the end of the watch a change is only missing its event when something after it shows that its task is over.</summary>
        public Violation? End() => _untold is { } u && (_otherTask || _overdue) ? Missing(u) : null;

        private bool IsOtherTask(TraceEntry entry, string target) =>
            entry.Kind == EntryKind.Event && !EventChain.SharesTask(target.Split(':')[0], type, entry);

        private Violation Missing((string Value, int Seq) change) => new(change.Seq, $"{type} for {change.Value}", $"{change.Value} without {type}");
    }
}
