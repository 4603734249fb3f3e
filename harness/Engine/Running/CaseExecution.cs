using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Judging;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Running;

/// <summary>One try of one case while it runs.</summary>
internal sealed class CaseExecution(Case @case, ImmutableArray<PeerState> peers, RunOptions options, long started, CancellationToken cancellationToken)
    : ITraceSink
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<string> _lacking = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CandidateRelay? _relay;
    private IReadOnlyDictionary<string, JsonObject>? _servers;
    private Task _open = Task.CompletedTask;
    private bool _quiet;
    private volatile bool _ending;

    public Case Case => @case;

    public List<Finding> Findings { get; } = [];

    public int? StoppedAt { get; private set; }

    /// <summary>Who has to answer, for the message when nobody does.</summary>
    public string WaitingFor { get; private set; } = "the peers";

    /// <summary>Runs the row to its end or to the first finding that stops it. Gives what is unsupported, or null.</summary>
    public async Task<string?> RunAsync()
    {
        if (@case.Scenario.Needs.HasFlag(Need.Turn))
        {
            if (options.Servers is null)
            {
                return "this run has no STUN and TURN servers";
            }

            _servers = await options.Servers.StartAsync(cancellationToken);
        }

        var media = @case.Scenario.Needs.HasFlag(Need.Media) ? ["audio", "video"] : Array.Empty<string>();
        var beginning = BeginAsync(media);

        // A host takes commands in their order and has nothing to prepare without media: the first steps need not wait for its answer.
        var nothing = media.Length > 0 ? await beginning : null;
        foreach (var segment in nothing is null ? StepCompiler.Compile(@case.Scenario) : [])
        {
            await RunSegmentAsync(segment);
            if (_lacking.Task.IsCompleted || StoppedAt is not null)
            {
                break;
            }
        }

        nothing ??= await beginning;
        if (nothing is null && !_quiet)
        {
            await QuietAsync();
        }

        await EndAsync();
        return nothing ?? (_lacking.Task.IsCompleted ? await _lacking.Task : null);
    }

    private async Task<string?> BeginAsync(string[] media)
    {
        var lacking = await Task.WhenAll(peers.GroupBy(p => p.Host)
            .Select(group => group.Key.BeginAsync([.. group.Select(p => p.Name)], media, this, cancellationToken)));
        return lacking.FirstOrDefault(l => l is not null);
    }

    public void OnEntry(string peer, JsonElement entry) => peers.First(p => p.Name == peer).Append(entry);

    /// <summary>Runs its batches to their ends, or until something is unsupported: what the other peer still waits for may never come then.</summary>
    private async Task RunSegmentAsync(Segment segment)
    {
        if (segment.RelayStep > 0)
        {
            StartRelay(segment.RelayStep);
        }

        _open = Task.WhenAll(segment.Batches.Select(RunBatchAsync));
        if (await Task.WhenAny(_open, _lacking.Task) == _open)
        {
            await _open;
        }
    }

    private void StartRelay(int step)
    {
        var relay = new CandidateRelay(peers[0], peers[1], step, Complete, cancellationToken);
        foreach (var peer in peers)
        {
            peer.Observe(e => relay.Observe(peer, e));
        }

        _relay = relay;
    }

    private async Task RunBatchAsync(ImmutableArray<Instruction> batch)
    {
        var peer = peers.First(p => p.Name == batch[0].Peer);
        var steps = batch.Select((instruction, i) => Prepare(peer, instruction, i)).ToList();
        WaitingFor = $"peer {peer.Name} ({peer.Implementation}) at step {batch[0].Number}: {batch[0].Text}";
        var outcomes = await peer.Host.RunAsync(peer.Name, steps, cancellationToken);
        for (var i = 0; i < outcomes.Count; i++)
        {
            var (instruction, outcome) = (batch[i], outcomes[i]);
            if (outcome.Status == "unsupported")
            {
                _lacking.TrySetResult($"{peer.Implementation} has no {outcome.What}");
                return;
            }

            if (outcome.Status == "timeout" && _ending)
            {
                // It would still wait if the other peer had been able to go on.
                return;
            }

            if (instruction.As is { } name && outcome.Status == "ok" && outcome.Value.ValueKind != JsonValueKind.Undefined)
            {
                peer.Keep(name, outcome.Value);
            }

            if (OutcomeCheck.Check(@case.Scenario, instruction, peer, outcome) is { } finding)
            {
                AddFinding(finding);
                StopAt(instruction.Number);
            }
        }

        _quiet |= outcomes.Count == batch.Length && batch[^1].EndsCase;
        if (outcomes.Count < batch.Length && StoppedAt is null && !_ending)
        {
            throw new PeerHostException($"peer {peer.Name} ({peer.Implementation}) stopped after {outcomes.Count} of {batch.Length} steps, all as the row says");
        }
    }

    private JsonObject Prepare(PeerState peer, Instruction instruction, int index)
    {
        var step = Complete((JsonObject)Resolve(instruction.Step, peer)!);
        step["n"] = index;
        step["expect"] = instruction.Expect;
        if (instruction.As is not null && step["op"]!.GetValue<string>() != "settle")
        {
            step["as"] = instruction.As;
        }

        if (instruction.Wanted.StaysPending)
        {
            step["timeout"] = Math.Ceiling(options.Quiet.TotalMilliseconds * 5);
        }

        return step;
    }

    /// <summary>Gives a step the limits that every step has.</summary>
    private JsonObject Complete(JsonObject step)
    {
        step["timeout"] = Math.Max(1, Math.Ceiling((options.Timeout - Stopwatch.GetElapsedTime(started)).TotalMilliseconds));
        if (step["op"]!.GetValue<string>() == "drain")
        {
            step["quiet"] = options.Quiet.TotalMilliseconds;
            step["limit"] = options.Quiet.TotalMilliseconds * 50;
            step["gathering"] = options.Quiet.TotalMilliseconds * 100;
        }

        return step;
    }

    /// <summary>Puts the other peer's values in place of <c>$b.offer</c>, and takes the peer's own name out of <c>$a.offer</c>.</summary>
    private JsonNode? Resolve(JsonNode? node, PeerState self)
    {
        switch (node)
        {
            case JsonObject o:
                return new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Resolve(p.Value, self))));
            case JsonArray list:
                return new JsonArray([.. list.Select(x => Resolve(x, self))]);
            case JsonValue v when _servers is not null && v.TryGetValue<string>(out var server) && server.StartsWith("$servers.", StringComparison.Ordinal):
                return _servers[server["$servers.".Length..]].DeepClone();
            case JsonValue v when v.TryGetValue<string>(out var s) && s.StartsWith('$') && s.IndexOf('.', StringComparison.Ordinal) is var dot and > 0:
                var owner = peers.FirstOrDefault(p => p.Name == s[1..dot]);
                return owner is null ? node.DeepClone() : owner == self ? JsonValue.Create("$" + s[(dot + 1)..]) : Literal(owner.Value(s[(dot + 1)..]));
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>A value as an argument that stands for itself: a text that begins with '$' would be a reference.</summary>
    private static JsonNode? Literal(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Literal(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Literal)]),
        JsonValue v when v.TryGetValue<string>(out var s) && s.StartsWith('$') => JsonValue.Create("$" + s),
        _ => node?.DeepClone(),
    };

    private async Task QuietAsync()
    {
        if (_relay is { } relay)
        {
            WaitingFor = "the peers, to take the candidates of each other";
            foreach (var (peer, outcome) in await relay.DrainAsync())
            {
                AddFinding(OutcomeCheck.RelayFailed(@case.Scenario, relay.Step, peer, outcome));
            }
        }

        WaitingFor = "the peers, to become quiet";
        await Task.WhenAll(peers.Select(p => p.Host.RunAsync(p.Name, [.. Instruction.End(p.Name).Select((step, i) => Prepare(p, step, i))], cancellationToken)));
    }

    private async Task EndAsync()
    {
        foreach (var peer in peers)
        {
            peer.End();
        }

        WaitingFor = "the peers, to end the case";
        _ending = true;
        await Task.WhenAll(peers.Select(p => p.Host).Distinct().Select(h => h.EndAsync(cancellationToken)));
        await _open;
    }

    private void AddFinding(Finding finding)
    {
        lock (_gate)
        {
            Findings.Add(finding);
        }
    }

    private void StopAt(int step)
    {
        lock (_gate)
        {
            StoppedAt ??= step;
        }
    }
}
