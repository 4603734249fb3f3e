using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Units.Reporting.Sample;

/// <summary>Writes entries in the peer protocol's form: the state only where it differs from the entry before.</summary>
internal sealed class SampleTraceWriter(double start, Random random)
{
    private readonly Dictionary<string, string?> _state = [];
    private double _time = start;
    private bool _changed;
    private JsonObject? _channel;

    public List<JsonElement> Entries { get; } = [];

    public void Wait(double ms) => _time += ms;

    public SampleTraceWriter State(string? signalingState = null, string? ice = null, string? connection = null,
        string? pendingLocal = null)
    {
        void Set(string name, string? value) => _state[name] = value ?? _state.GetValueOrDefault(name);
        Set("signalingState", signalingState);
        Set("iceConnectionState", ice);
        Set("connectionState", connection);
        _state["pendingLocal"] = pendingLocal;
        _changed = true;
        return this;
    }

    public SampleTraceWriter Channel(string label, string readyState)
    {
        _channel = new JsonObject { ["id"] = "channel:0", ["label"] = label, ["readyState"] = readyState,
            ["streamId"] = readyState == "open" ? 1 : null };
        _changed = true;
        return this;
    }

    public void Call(int call, string target, string name, JsonArray arguments) => Add("call", target, name, call, arguments);

    public void Error(string kind, string target, string name, int call, string error, string message) =>
        Write(Entry(kind, target, name, call, null), new JsonObject { ["name"] = error, ["message"] = message });

    public void Add(string kind, string target, string name, int? call, JsonNode? detail = null) =>
        Write(Entry(kind, target, name, call, detail), null);

    private JsonObject Entry(string kind, string target, string name, int? call, JsonNode? detail)
    {
        _time += Math.Round(random.NextDouble() * 4, 3);
        var entry = new JsonObject { ["seq"] = Entries.Count, ["time"] = _time, ["kind"] = kind, ["target"] = target, ["name"] = name };
        if (call is not null)
        {
            entry["call"] = call;
        }

        if (detail is not null)
        {
            entry["detail"] = detail;
        }

        return entry;
    }

    private void Write(JsonObject entry, JsonObject? error)
    {
        if (error is not null)
        {
            entry["error"] = error;
        }

        if (_changed)
        {
            var ice = _state.GetValueOrDefault("iceConnectionState");
            var state = new JsonObject([.. _state.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))])
            {
                ["iceGatheringState"] = ice is "new" ? "new" : "complete",
                ["transceivers"] = new JsonArray(),
                ["dtls"] = new JsonArray(new JsonObject { ["id"] = "dtls:0", ["state"] = ice is "connected" ? "connected" : "new",
                    ["ice"] = "ice:0" }),
                ["ice"] = new JsonArray(new JsonObject { ["id"] = "ice:0", ["state"] = ice, ["gatheringState"] = "complete",
                    ["role"] = "controlling" }),
                ["sctp"] = null,
                ["channels"] = _channel is null ? new JsonArray() : new JsonArray(_channel.DeepClone()),
            };
            entry["state"] = state;
            _changed = false;
        }

        Entries.Add(JsonSerializer.SerializeToElement(entry));
    }
}
