namespace Conformance.WebRtc;

/// <summary>The events of one loop under a bug. Only on the loop.</summary>
internal sealed class PlantedEvents(RtcLoop loop, PlantedBug bug)
{
    private readonly EventFault? _fault = EventFaults.All.GetValueOrDefault(bug);
    private readonly Queue<Action> _waiting = new();
    private bool _passes;

    /// <summary>The bug.</summary>
    public PlantedBug Bug => bug;

    /// <summary>Looks at an event that is about to fire.</summary>
    /// <param name="target">Where.</param>
    /// <param name="e">The event.</param>
    /// <param name="fire">Fires it; comes back here, where it passes.</param>
    /// <returns>True when the event is dealt with and must not fire any more.</returns>
    public bool Take(object target, RTCEvent e, Action fire)
    {
        if (_fault is null || _passes)
        {
            return false;
        }

        if (_waiting.Count > 0 && _fault.Until!(target, e))
        {
            Pass(fire);
            Release();
            return true;
        }

        if (!_fault.Takes(target, e))
        {
            return false;
        }

        if (_fault.Until is null)
        {
            for (var i = 0; i < _fault.Times; i++)
            {
                Pass(fire);
            }
        }
        else
        {
            _waiting.Enqueue(fire);
            if (_fault.EndsWithTask)
            {
                loop.Post(Release);
            }
        }

        return true;
    }

    private void Release()
    {
        while (_waiting.TryDequeue(out var fire))
        {
            Pass(fire);
        }
    }

    private void Pass(Action fire)
    {
        _passes = true;
        fire();
        _passes = false;
    }
}
