using Conformance.Engine.Peers;
using Conformance.Peers.Managed.Arguments;
using Conformance.Peers.Managed.Binding;
using Conformance.Peers.Managed.Steps;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed;

/// <summary>
/// The peers of one case on a loop of their own, so that nothing of one case reaches into the next. Methods are called on the loop.
/// </summary>
internal sealed class ManagedCase
{
    private readonly List<Exception> _unhandled = [];
    private readonly Dictionary<string, ManagedPeer> _peers;
    private readonly LoopTimers _timers;
    private readonly MediaSources _media;

    public ManagedCase(IReadOnlyList<string> peers, IReadOnlyList<string> media, ITraceSink sink, Type connection, TimeProvider? time)
    {
        Loop = new RtcLoop(time);
        Loop.UnhandledException += (_, e) => _unhandled.Add((Exception)e.ExceptionObject);
        (_timers, _media) = (new LoopTimers(Loop), new MediaSources(media));
        var interfaces = new ManagedInterfaces(connection);
        _peers = peers.ToDictionary(p => p, p => new ManagedPeer(p, sink, Loop.Time, interfaces, _media, _timers));
    }

    /// <summary>The loop of its connections.</summary>
    public RtcLoop Loop { get; }

    /// <summary>What listeners and continuations threw so far.</summary>
    public IReadOnlyList<Exception> Unhandled => _unhandled;

    /// <summary>The connection of a peer, null while there is none.</summary>
    public object? ConnectionOf(string peer) => _peers[peer].Connection;

    /// <summary>What a step of a peer has named.</summary>
    public object? Named(string peer, string name) => _peers[peer].Names.Find(name);

    /// <summary>Runs the steps one after the other; a step that does not come out as the row says stops them.</summary>
    /// <exception cref="ProtocolException">A step makes no sense.</exception>
    public async Task<IReadOnlyList<StepOutcome>> RunAsync(string name, IEnumerable<ProtocolStep> steps)
    {
        var peer = _peers.GetValueOrDefault(name) ?? throw new ProtocolException($"there is no peer '{name}' in this case");
        var outcomes = new List<StepOutcome>();
        foreach (var step in steps)
        {
            // Not awaited unless it has to be: the next step follows with not even a microtask in between, as in an application's own code.
            var (now, later) = peer.Run(step);
            var outcome = now ?? await later!;
            outcomes.Add(outcome);
            var fits = outcome.Status == "pending" || step.Expect == "any" || outcome.Status == step.Expect;
            if (!fits || peer.Trace.Ended)
            {
                break;
            }
        }

        return outcomes;
    }

    /// <summary>Ends the case: records nothing any more, closes what is open, gives up what still waits.</summary>
    /// <returns>How many connections are still open.</returns>
    public int End()
    {
        foreach (var peer in _peers.Values)
        {
            peer.Trace.Ended = true;
        }

        var connections = _peers.Values.Select(p => p.Connection).OfType<object>().ToList();
        foreach (var pc in connections.Where(IsOpen))
        {
            Call(pc, "close");
        }

        foreach (var track in _media.Tracks)
        {
            Call(track, "stop");
        }

        var open = connections.Count(IsOpen);
        _peers.Clear();
        _timers.FireAll();
        return open;
    }

    private static bool IsOpen(object pc) => ScriptValue.Read(pc, "signalingState") is string and not "closed";

    private static void Call(object on, string member) => ManagedType.Of(on.GetType()).Method(member)?.Call(on, []);
}
