using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Peers;

namespace Conformance.Units.Engine.Running;

/// <summary>A host whose peer does what the test says. By default every step succeeds.</summary>
internal sealed class ScriptedHost : IPeerHost
{
    private readonly Dictionary<string, int> _seq = [];
    private ITraceSink? _sink;

    /// <summary>What comes of a step of a peer: an outcome of the protocol without <c>n</c>. Null for <c>ok</c>.</summary>
    public Func<string, JsonObject, string?> OnStep { get; set; } = (_, _) => null;

    /// <summary>Called before anything else in a run; the default returns at once.</summary>
    public Func<CancellationToken, Task> OnRun { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called at the end of a case.</summary>
    public Action OnEnd { get; set; } = () => { };

    /// <summary>What <c>begin</c> answers.</summary>
    public string? Lacking { get; set; }

    /// <summary>What <c>end</c> fails with; null for nothing.</summary>
    public string? EndError { get; set; }

    /// <summary>Every run as <c>a: new, createOffer</c>, without the drain and the mark at the end of a case.</summary>
    public List<string> Runs { get; } = [];

    /// <summary>Every step that came, as it came.</summary>
    public List<JsonObject> Steps { get; } = [];

    public int Begun { get; private set; }

    public int Ended { get; private set; }

    public Task<string?> BeginAsync(IReadOnlyList<string> peers, IReadOnlyList<string> media, ITraceSink sink, CancellationToken cancellationToken)
    {
        _sink = sink;
        _seq.Clear();
        Begun++;
        return Task.FromResult(Lacking);
    }

    public async Task<IReadOnlyList<StepOutcome>> RunAsync(string peer, IReadOnlyList<JsonObject> steps, CancellationToken cancellationToken)
    {
        var own = steps[^1]["label"]?.GetValue<string>() == "end" ? steps.SkipLast(2).ToList() : steps;
        if (own.Count > 0)
        {
            Runs.Add($"{peer}: {string.Join(", ", own.Select(Name))}");
        }

        await OnRun(cancellationToken);
        var outcomes = new List<StepOutcome>();
        foreach (var step in steps)
        {
            Steps.Add(step.DeepClone().AsObject());
            if (step["op"]!.GetValue<string>() == "mark")
            {
                Entry(peer, "mark", step["label"]!.GetValue<string>());
            }

            var text = OnStep(peer, step) ?? (step["await"]?.GetValue<bool>() == false ? """{"status":"pending"}""" : """{"status":"ok","value":{"$undefined":true}}""");
            using var json = JsonDocument.Parse(text);
            var outcome = StepOutcome.Read(json.RootElement);
            outcomes.Add(outcome);
            var expect = step["expect"]?.GetValue<string>() ?? "ok";
            if (outcome.Status != "pending" && expect != "any" && outcome.Status != expect)
            {
                break;
            }
        }

        return outcomes;
    }

    public Task EndAsync(CancellationToken cancellationToken)
    {
        Ended++;
        OnEnd();
        return EndError is null ? Task.CompletedTask : throw new PeerHostException(EndError);
    }

    /// <summary>Writes an entry into the trace of a peer.</summary>
    public void Entry(string peer, string kind, string name, string? detail = null)
    {
        var seq = _seq.GetValueOrDefault(peer);
        _seq[peer] = seq + 1;
        Raw(peer, $$"""{"seq":{{seq}},"time":{{seq}},"kind":"{{kind}}","target":"pc","name":"{{name}}"{{(detail is null ? "" : ",\"detail\":" + detail)}}}""");
    }

    /// <summary>Counts an entry that was given as it is.</summary>
    public void Skip(string peer) => _seq[peer] = _seq.GetValueOrDefault(peer) + 1;

    /// <summary>Gives the sink this entry.</summary>
    public void Raw(string peer, string entry)
    {
        using var json = JsonDocument.Parse(entry);
        _sink!.OnEntry(peer, json.RootElement);
    }

    private static string Name(JsonObject step) => step["op"]!.GetValue<string>() switch
    {
        "call" or "get" or "set" => step["member"]!.GetValue<string>(),
        var op => op,
    };
}
