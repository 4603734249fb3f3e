using Jint.Native;
using JintEngine = Jint.Engine;

namespace Conformance.Units.Peers.Protocol;

/// <summary>setTimeout of a JavaScript engine on a clock that only the test moves.</summary>
internal sealed class VirtualTimers
{
    private readonly JintEngine _engine;
    private readonly PriorityQueue<int, (double Due, int Id)> _due = new();
    private readonly Dictionary<int, JsValue> _actions = [];
    private int _lastId;

    public VirtualTimers(JintEngine engine)
    {
        _engine = engine;
        engine.SetValue("setTimeout", new Func<JsValue, double, double>(Set));
        engine.SetValue("clearTimeout", new Action<double>(id => _actions.Remove((int)id)));
    }

    /// <summary>Milliseconds since the start.</summary>
    public double Now { get; private set; }

    /// <summary>Timers that have not fired.</summary>
    public int Count => _actions.Count;

    /// <summary>Moves the clock, timer by timer; each is a task of its own, with its microtasks after it.</summary>
    public void Advance(double milliseconds)
    {
        var until = Now + milliseconds;
        _engine.Advanced.ProcessTasks();
        while (_due.TryPeek(out var id, out var at) && at.Due <= until)
        {
            _due.Dequeue();
            Now = Math.Max(Now, at.Due);
            if (_actions.Remove(id, out var action))
            {
                _engine.Invoke(action);
                _engine.Advanced.ProcessTasks();
            }
        }

        Now = until;
    }

    private double Set(JsValue action, double milliseconds)
    {
        _lastId++;
        _actions[_lastId] = action;
        _due.Enqueue(_lastId, (Now + milliseconds, _lastId));
        return _lastId;
    }
}
