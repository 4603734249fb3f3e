using System.Collections.Immutable;
using System.Text.Json;
using Conformance.Spec.Rules;
using Conformance.Spec.Traces;

namespace Conformance.Units.Spec;

/// <summary>Writes a trace entry by entry. <see cref="State"/> changes what the entries from here on see.</summary>
public sealed class TraceBuilder
{
    private readonly ImmutableArray<TraceEntry>.Builder _entries = ImmutableArray.CreateBuilder<TraceEntry>();
    private StateSnapshot _state = new()
    {
        SignalingState = "stable",
        IceConnectionState = "new",
        IceGatheringState = "new",
        ConnectionState = "new",
    };

    private int _calls;

    /// <summary>Changes the states.</summary>
    public TraceBuilder State(Func<StateSnapshot, StateSnapshot> change)
    {
        _state = change(_state);
        return this;
    }

    /// <summary>Changes the signaling state and the pending descriptions that go with it.</summary>
    public TraceBuilder Signaling(string state, string? pendingLocal = null, string? pendingRemote = null) =>
        State(s => s with { SignalingState = state, PendingLocal = pendingLocal, PendingRemote = pendingRemote });

    /// <summary>Reaches stable with a negotiated pair of descriptions.</summary>
    public TraceBuilder Negotiated(string local, string remote) =>
        Signaling("stable").State(s => s with { CurrentLocal = local, CurrentRemote = remote });

    /// <summary>Has one transceiver per transport: <c>dtls:n</c> over <c>ice:n</c>.</summary>
    public TraceBuilder Transports(params (string Ice, string Gathering, string Dtls)[] transports) => State(s => s with
    {
        Transceivers = [.. transports.Select((_, i) => new TransceiverSnapshot($"transceiver:{i}", "audio", $"{i}", "sendrecv", "sendrecv", $"dtls:{i}"))],
        Dtls = [.. transports.Select((t, i) => new DtlsSnapshot($"dtls:{i}", t.Dtls, $"ice:{i}"))],
        Ice = [.. transports.Select((t, i) => new IceSnapshot($"ice:{i}", t.Ice, t.Gathering, "controlling"))],
    });

    /// <summary>Has <c>channel:0</c> in this state.</summary>
    public TraceBuilder Channel(string readyState, int? id = 0) => State(s => s with { Channels = [new ChannelSnapshot("channel:0", "label", readyState, id)] });

    /// <summary>Closes everything that there is.</summary>
    public TraceBuilder Closed() => State(s => s with
    {
        SignalingState = "closed",
        IceConnectionState = "closed",
        ConnectionState = "closed",
        Transceivers = [.. s.Transceivers.Select(t => t with { Direction = "stopped", CurrentDirection = "stopped" })],
        Dtls = [.. s.Dtls.Select(d => d with { State = "closed" })],
        Ice = [.. s.Ice.Select(i => i with { State = "closed" })],
        Sctp = s.Sctp is null ? null : s.Sctp with { State = "closed" },
        Channels = [.. s.Channels.Select(c => c with { ReadyState = "closed" })],
    });

    /// <summary>An event.</summary>
    public TraceBuilder Event(string target, string type, string? detail = null) => Add(EntryKind.Event, target, type, null, detail);

    /// <summary>A call and the return of its promise; gives the number of the call.</summary>
    public TraceBuilder Begin(string member, out int call, string args = "[]")
    {
        call = ++_calls;
        return Add(EntryKind.Call, "pc", member, call, args).Add(EntryKind.Return, "pc", member, call, """{"$promise":true}""");
    }

    /// <summary>The promise of a call is fulfilled.</summary>
    public TraceBuilder Resolve(int call, string? detail = null) => Add(EntryKind.Resolve, "pc", MemberOf(call), call, detail);

    /// <summary>The promise of a call is rejected.</summary>
    public TraceBuilder Reject(int call, string error) => Add(EntryKind.Reject, "pc", MemberOf(call), call, null, error);

    /// <summary>The first half of a synchronous call.</summary>
    public TraceBuilder Enter(string member, string target = "pc", string args = "[]") => Add(EntryKind.Call, target, member, ++_calls, args);

    /// <summary>The synchronous call entered last returns.</summary>
    public TraceBuilder Leave(string? detail = null) => Add(EntryKind.Return, TargetOf(_calls), MemberOf(_calls), _calls, detail);

    /// <summary>The synchronous call entered last throws.</summary>
    public TraceBuilder Throw(string error) => Add(EntryKind.Throw, TargetOf(_calls), MemberOf(_calls), _calls, null, error);

    /// <summary>Calls close(), which closes everything.</summary>
    public TraceBuilder Close() => Enter("close").Closed().Leave();

    /// <summary>The trace.</summary>
    public Trace Build() => new("a", "unit", _entries.ToImmutable());

    /// <summary>What the rule of this id finds.</summary>
    public IReadOnlyList<Violation> Check(string rule) => [.. RuleBook.ById(rule)!.Check(Build())];

    private TraceBuilder Add(EntryKind kind, string target, string name, int? call, string? detail, string? error = null)
    {
        _entries.Add(new TraceEntry
        {
            Seq = _entries.Count,
            Time = _entries.Count,
            Kind = kind,
            Target = target,
            Name = name,
            Call = call,
            Detail = detail is null ? default : JsonDocument.Parse(detail).RootElement,
            Error = error is null ? null : new ErrorInfo(error, ""),
            State = _state,
        });
        return this;
    }

    private string MemberOf(int call) => _entries.First(e => e.Call == call).Name;

    private string TargetOf(int call) => _entries.First(e => e.Call == call).Target;
}
