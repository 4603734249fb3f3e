using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Peers;
using Conformance.Peers.Managed;
using Conformance.Units.Peers.Managed.Scripted;
using Conformance.Units.Peers.Protocol;

namespace Conformance.Units.Peers.Managed;

/// <summary>The driver beside scripted connections, on a clock that the test moves. Every entry is held against the schema.</summary>
internal sealed class DrivenPeers : ITraceSink
{
    private readonly List<(string Peer, JsonObject Entry)> _entries = [];

    public DrivenPeers() => Host = new ManagedHost("scripted", typeof(RTCPeerConnection), Time);

    public VirtualTime Time { get; } = new();

    public ManagedHost Host { get; }

    /// <summary>A case with peer a.</summary>
    public static async Task<DrivenPeers> BegunAsync(string[]? peers = null, string[]? media = null)
    {
        var driven = new DrivenPeers();
        await driven.Host.BeginAsync(peers ?? ["a"], media ?? [], driven, default);
        return driven;
    }

    /// <summary>A case with peer a and its connection; the trace has two entries then.</summary>
    public static async Task<DrivenPeers> ConnectedAsync(string[]? media = null)
    {
        var driven = await BegunAsync(media: media);
        await driven.RunAsync(AgentSteps.New);
        return driven;
    }

    /// <summary>The trace entries of a peer.</summary>
    public List<JsonObject> Entries(string peer = "a")
    {
        lock (_entries)
        {
            return [.. _entries.Where(e => e.Peer == peer).Select(e => e.Entry)];
        }
    }

    /// <summary>The trace of a peer as short lines: <c>call pc createOffer</c>.</summary>
    public List<string> Lines(string peer = "a") => [.. Entries(peer).Select(e => $"{e["kind"]} {e["target"]} {e["name"]}")];

    /// <summary>Runs steps without waiting for their outcomes.</summary>
    public async Task<Task<IReadOnlyList<StepOutcome>>> StartAsync(string steps, string peer = "a")
    {
        var running = Host.RunAsync(peer, Steps(steps), default);
        await IdleAsync();
        return running;
    }

    /// <summary>Runs steps, moves the clock, and gives the outcomes, which must be there then.</summary>
    public async Task<IReadOnlyList<StepOutcome>> RunAsync(string steps, double advance = 20, string peer = "a")
    {
        var running = await StartAsync(steps, peer);
        await AdvanceAsync(advance);
        return await running.WaitAsync(TimeSpan.FromSeconds(5));
    }

    /// <summary>Does something at the scripted connection of peer a, in a task of its own.</summary>
    public async Task ScriptAsync(Action<RTCPeerConnection> script)
    {
        await Host.Case.Loop.InvokeAsync(() => script(Connection));
        await IdleAsync();
    }

    public RTCPeerConnection Connection => (RTCPeerConnection)Host.Case.ConnectionOf("a")!;

    /// <summary>Moves the clock, timer by timer; each is a task of its own.</summary>
    public async Task AdvanceAsync(double milliseconds)
    {
        var until = Time.Now + milliseconds;
        while (Time.FireNext(until))
        {
            await IdleAsync();
        }

        Time.Now = until;
    }

    public void OnEntry(string peer, JsonElement entry)
    {
        var read = ProtocolSchema.Checked($$"""{"trace":"{{peer}}","entries":[{{entry.GetRawText()}}]}""")["entries"]![0]!;
        lock (_entries)
        {
            _entries.Add((peer, read.DeepClone().AsObject()));
        }
    }

    public static JsonObject[] Steps(string steps) => [.. JsonNode.Parse($"[{steps}]")!.AsArray().Select(s => s!.DeepClone().AsObject())];

    /// <summary>Waits until the loop has nothing to do: a task may queue a task.</summary>
    private async Task IdleAsync()
    {
        for (var i = 0; i < 10; i++)
        {
            await Host.Case.Loop.InvokeAsync(() => { });
        }
    }
}
