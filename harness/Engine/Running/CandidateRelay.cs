using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Peers;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Running;

/// <summary>
/// Carries the candidates of each of two peers to the other, in order, as a signalling channel would. Candidates that come before the other
/// side has a remote description wait for it: an application would have sent the description first, on the same channel.
/// </summary>
internal sealed class CandidateRelay
{
    private readonly Lock _gate = new();
    private readonly Direction[] _directions;
    private readonly List<Task> _running = [];
    private readonly List<(PeerState Peer, StepOutcome Outcome)> _failed = [];
    private readonly Func<JsonObject, JsonObject> _complete;
    private readonly CancellationToken _cancellationToken;

    public CandidateRelay(PeerState a, PeerState b, int step, Func<JsonObject, JsonObject> complete, CancellationToken cancellationToken)
    {
        (Step, _complete, _cancellationToken) = (step, complete, cancellationToken);
        _directions = [new Direction(a, b), new Direction(b, a)];
    }

    /// <summary>The row's step that switched it on.</summary>
    public int Step { get; }

    /// <summary>Takes every entry of both traces, also those from before it was made.</summary>
    public void Observe(PeerState peer, TraceEntry entry)
    {
        if (entry.Kind == EntryKind.Resolve && entry.Target == "pc" && entry.Name == "setRemoteDescription")
        {
            Open(_directions.First(d => d.To == peer));
        }
        else if (entry.IsEvent("pc", "icecandidate") && entry.Detail.TryGetProperty("candidate", out var candidate) && candidate.ValueKind == JsonValueKind.Object)
        {
            Send(_directions.First(d => d.From == peer), candidate.Clone());
        }
    }

    /// <summary>Waits until every candidate that was sent has been taken or refused.</summary>
    public async Task<IReadOnlyList<(PeerState Peer, StepOutcome Outcome)>> DrainAsync()
    {
        while (true)
        {
            Task[] running;
            lock (_gate)
            {
                running = [.. _running.Where(t => !t.IsCompletedSuccessfully)];
            }

            if (running.Length == 0)
            {
                return _failed;
            }

            await Task.WhenAll(running);
        }
    }

    private void Open(Direction direction)
    {
        lock (_gate)
        {
            direction.Ready = true;
            foreach (var candidate in direction.Waiting)
            {
                _running.Add(AddAsync(direction.To, candidate));
            }

            direction.Waiting.Clear();
        }
    }

    private void Send(Direction direction, JsonElement candidate)
    {
        lock (_gate)
        {
            if (direction.Ready)
            {
                _running.Add(AddAsync(direction.To, candidate));
            }
            else
            {
                direction.Waiting.Add(candidate);
            }
        }
    }

    private async Task AddAsync(PeerState to, JsonElement candidate)
    {
        var step = _complete(new JsonObject
        {
            ["op"] = "call",
            ["on"] = "pc",
            ["member"] = "addIceCandidate",
            ["args"] = new JsonArray(JsonNode.Parse(candidate.GetRawText())),
            ["expect"] = "any",
        });
        var outcomes = await to.Host.RunAsync(to.Name, [step], _cancellationToken);
        foreach (var outcome in outcomes.Where(o => o.Status != "ok"))
        {
            lock (_gate)
            {
                _failed.Add((to, outcome));
            }
        }
    }

    private sealed class Direction(PeerState from, PeerState to)
    {
        public PeerState From => from;

        public PeerState To => to;

        public bool Ready { get; set; }

        public List<JsonElement> Waiting { get; } = [];
    }
}
