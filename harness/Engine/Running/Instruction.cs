using System.Text.Json.Nodes;
using Conformance.Engine.Tables;
using Conformance.Spec.Interfaces;

namespace Conformance.Engine.Running;

/// <summary>One protocol step of one peer.</summary>
/// <param name="Number">The row's step that it belongs to, from 1.</param>
/// <param name="Peer">The peer.</param>
/// <param name="Step">The step in the protocol's form, still with references to values.</param>
/// <param name="Wanted">What must come of it.</param>
internal sealed record Instruction(int Number, string Peer, JsonObject Step, Outcome Wanted)
{
    /// <summary>The name under which its value is kept.</summary>
    public string? As { get; init; }

    /// <summary>How a reader sees it.</summary>
    public string Text { get; init; } = "";

    /// <summary>The label of the mark at the end of a case.</summary>
    public const string EndMark = "end";

    /// <summary>True for the last step of a case.</summary>
    public bool EndsCase { get; init; }

    /// <summary>The <c>expect</c> of the protocol: what lets the peer go on to the next step.</summary>
    public string Expect => Wanted switch
    {
        { Any: true } => "any",
        { StaysPending: true } => "timeout",
        { IsError: true } => "error",
        _ => "ok",
    };

    public static Instruction Call(int n, string peer, string member, params ReadOnlySpan<string> args)
    {
        var list = new JsonArray();
        foreach (var arg in args)
        {
            list.Add(arg);
        }

        return new Instruction(n, peer, new JsonObject { ["op"] = "call", ["on"] = "pc", ["member"] = member, ["args"] = list }, Outcome.Success)
        {
            Text = $"{peer}: {member}",
        };
    }

    public static Instruction For(Step.Act act, int n)
    {
        var step = act.Kind switch
        {
            ActKind.New => new JsonObject { ["op"] = "new", ["args"] = act.Args.DeepClone() },
            ActKind.Call => new JsonObject { ["op"] = "call", ["on"] = act.On, ["member"] = act.Member, ["args"] = act.Args.DeepClone() },
            ActKind.Get when WebRtcInterfaces.IsRemoved(act.Member) => new JsonObject { ["op"] = "get", ["on"] = act.On, ["member"] = act.Member, ["absent"] = true },
            ActKind.Get => new JsonObject { ["op"] = "get", ["on"] = act.On, ["member"] = act.Member },
            ActKind.Set => new JsonObject { ["op"] = "set", ["on"] = act.On, ["member"] = act.Member, ["value"] = act.Args[0]?.DeepClone() },
            _ => throw new InvalidOperationException($"no protocol step for {act.Kind}"),
        };
        if (!act.Await)
        {
            step["await"] = false;
        }

        return new Instruction(n, act.Peer, step, act.Outcome) { As = act.As, Text = act.Text };
    }

    public static Instruction Drain(int n, string peer) => new(n, peer, new JsonObject { ["op"] = "drain" }, Outcome.Success);

    /// <summary>The end of a case: whatever is queued comes out, and a mark at which final states are read.</summary>
    public static Instruction[] End(string peer) =>
        [Drain(0, peer), new Instruction(0, peer, new JsonObject { ["op"] = "mark", ["label"] = EndMark }, Outcome.Success) { EndsCase = true }];

    /// <summary>True when an argument comes from the other peer's values.</summary>
    public bool RefersTo(string otherPeer) => Refers(Step, "$" + otherPeer + ".");

    private static bool Refers(JsonNode? node, string prefix) => node switch
    {
        JsonObject o => o.Any(p => Refers(p.Value, prefix)),
        JsonArray l => l.Any(x => Refers(x, prefix)),
        JsonValue v => v.TryGetValue<string>(out var s) && s.StartsWith(prefix, StringComparison.Ordinal),
        _ => false,
    };
}
