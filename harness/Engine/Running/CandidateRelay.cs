using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Peers;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Running;

/// <summary>
/// Carries the candidates of each of two peers to the other, in order, as a signalling channel would. A candidate waits until the other side
/// has the description that it belongs to, by mid and ufrag: an application would have sent the description first, on the same channel. One
/// whose description was rolled back never goes out. Candidates for a connection that was closed are dropped, and what is still on its way
/// there is not waited for: it never settles.
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
            Open(_directions.First(d => d.To == peer), entry.Detail);
        }
        else if (entry.Kind == EntryKind.Return && entry.Target == "pc" && entry.Name == "close")
        {
            _directions.First(d => d.To == peer).Closed.TrySetResult();
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

    private void Open(Direction direction, JsonElement descriptions)
    {
        lock (_gate)
        {
            direction.Remote = descriptions.ValueKind == JsonValueKind.Object && descriptions.TryGetProperty("remote", out var remote)
                ? remote.ValueKind == JsonValueKind.Object ? remote.GetProperty("sdp").GetString()! : null
                : "";
            var belonging = direction.Waiting.Where(direction.Knows).ToList();
            direction.Waiting.RemoveAll(belonging.Contains);
            _running.AddRange(belonging.Select(candidate => AddAsync(direction, candidate)));
        }
    }

    private void Send(Direction direction, JsonElement candidate)
    {
        lock (_gate)
        {
            if (direction.Knows(candidate))
            {
                _running.Add(AddAsync(direction, candidate));
            }
            else
            {
                direction.Waiting.Add(candidate);
            }
        }
    }

    private async Task AddAsync(Direction direction, JsonElement candidate)
    {
        var to = direction.To;
        if (direction.Closed.Task.IsCompleted)
        {
            return;
        }

        var step = _complete(new JsonObject
        {
            ["op"] = "call",
            ["on"] = "pc",
            ["member"] = "addIceCandidate",
            ["args"] = new JsonArray(JsonNode.Parse(candidate.GetRawText())),
            ["expect"] = "any",
        });
        var closed = direction.Closed.Task;
        var adding = to.Host.RunAsync(to.Name, [step], _cancellationToken);
        if (await Task.WhenAny(adding, closed) == closed || closed.IsCompleted)
        {
            return;
        }

        foreach (var outcome in (await adding).Where(o => o.Status != "ok"))
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

        /// <summary>The remote description of the peer at its end: null while it has none, empty when the trace does not show it.</summary>
        public string? Remote { get; set; }

        /// <summary>Completes when the connection at its end has been closed.</summary>
        public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<JsonElement> Waiting { get; } = [];

        /// <summary>True when the candidate belongs to the remote description.</summary>
        public bool Knows(JsonElement candidate) =>
            Remote is "" || (Remote is not null && Has("a=mid:", Text(candidate, "sdpMid")) && Has("a=ice-ufrag:", Text(candidate, "usernameFragment")));

        private bool Has(string attribute, string? value) => value is null || Remote!.Split('\n').Any(l => l.TrimEnd('\r') == attribute + value);

        private static string? Text(JsonElement candidate, string member) =>
            candidate.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
