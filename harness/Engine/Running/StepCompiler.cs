using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Running;

/// <summary>
/// Turns the steps of a row into batches of protocol steps. Consecutive steps of one peer go in one message, so that they run in the page as
/// they would in an application, without the harness's round trip in between; a value from the other peer begins a new batch.
/// </summary>
internal static class StepCompiler
{
    public static ImmutableArray<Segment> Compile(Scenario scenario)
    {
        var segments = new List<Segment>();
        for (var i = 0; i < scenario.Steps.Length; i++)
        {
            foreach (var segment in CompileStep(scenario.Steps[i], i + 1))
            {
                if (segments.Count > 0 && segments[^1].TryJoin(segment) is { } joined)
                {
                    segments[^1] = joined;
                }
                else
                {
                    segments.Add(segment);
                }
            }
        }

        // The only peer goes on to the end by itself; two peers end together, when both have run all their steps.
        if (!scenario.TwoPeers && segments[^1].TryJoin(new Segment([[.. Instruction.End("a")]])) is { } ended)
        {
            segments[^1] = ended;
        }

        return [.. segments];
    }

    private static Segment[] CompileStep(Step step, int n)
    {
        switch (step)
        {
            case Step.Act act:
                return [Segment.Of(Instruction.For(act, n))];
            case Step.Settle s:
                var settle = new JsonObject { ["op"] = "settle", ["name"] = s.Name };
                return [Segment.Of(new Instruction(n, s.Peer, settle, s.Outcome) { As = s.Name, Text = s.Text })];
            case Step.Negotiate m:
                return Negotiate(m.Offerer, m.Answerer, n);
            case Step.Connect m:
                return [Segment.RelayOn(n), .. Negotiate(m.Offerer, m.Answerer, n), Wait(n, [Connected("a"), Connected("b")])];
            case Step.Relay:
                return [Segment.RelayOn(n)];
            case Step.WaitState w:
                return [Wait(n, w.Conditions)];
            case Step.WaitEvent e:
                var until = new JsonArray(new JsonObject { ["on"] = e.On, ["event"] = e.Type, ["count"] = e.Count });
                return [Segment.Of(new Instruction(n, e.Peer, new JsonObject { ["op"] = "wait", ["until"] = until }, Outcome.Success) { As = e.As, Text = e.Text })];
            case Step.Expect x:
                return
                [
                    new Segment([.. x.Conditions.Select(c => c.Peer).Distinct().Select(p =>
                        ImmutableArray.Create(new Instruction(n, p, new JsonObject { ["op"] = "mark", ["label"] = $"step {n}" }, Outcome.Success)))]),
                ];
            case Step.Quiet q:
                return [new Segment([.. q.Peers.Select(p => ImmutableArray.Create(Instruction.Drain(n, p)))])];
            case Step.Together t:
                return [new Segment([.. t.Acts.GroupBy(a => a.Peer).Select(g => AtOnce(g, n))])];
            default:
                throw new InvalidOperationException($"step {n}: no way to run a {step.GetType().Name}");
        }
    }

    private static Segment[] Negotiate(string a, string b, int n) =>
    [
        Segment.Of(Instruction.Call(n, a, "setLocalDescription") with { As = $"negotiation{n}" }),
        Segment.Of(Instruction.Call(n, b, "setRemoteDescription", $"${a}.negotiation{n}.local")),
        Segment.Of(Instruction.Call(n, b, "setLocalDescription") with { As = $"negotiation{n}" }),
        Segment.Of(Instruction.Call(n, a, "setRemoteDescription", $"${b}.negotiation{n}.local")),
    ];

    private static StateCondition Connected(string peer) => new(peer, "pc", "connectionState", ["connected"]);

    private static Segment Wait(int n, ImmutableArray<StateCondition> conditions) => new(
    [
        .. conditions.GroupBy(c => c.Peer).Select(g =>
        {
            var until = new JsonArray([.. g.Select(c => new JsonObject
            {
                ["on"] = c.On,
                ["member"] = c.Member,
                ["is"] = new JsonArray([.. c.Is.Select(v => (JsonNode?)v)]),
            })]);
            return ImmutableArray.Create(new Instruction(n, g.Key, new JsonObject { ["op"] = "wait", ["until"] = until }, Outcome.Success)
            {
                Text = "wait until " + string.Join(", ", g),
            });
        }),
    ]);

    /// <summary>Starts every act without waiting, then waits for all.</summary>
    private static ImmutableArray<Instruction> AtOnce(IEnumerable<Step.Act> acts, int n)
    {
        var started = acts.Select((a, i) => Instruction.For(a with { Await = false, As = a.As ?? $"together{n}x{i}" }, n)).ToList();
        var settled = started.Select(s => new Instruction(n, s.Peer, new JsonObject { ["op"] = "settle", ["name"] = s.As }, s.Wanted)
        {
            Text = s.Text,
            As = s.As,
        });
        return [.. started, .. settled];
    }
}
