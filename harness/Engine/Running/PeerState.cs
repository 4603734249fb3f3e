using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Peers;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Running;

/// <summary>What the harness knows of one peer while its case runs. Entries arrive on the host's thread, everything else happens on the case's.</summary>
internal sealed class PeerState(string name, string implementation, IPeerHost host)
{
    private readonly Lock _gate = new();
    private readonly TraceJson _reader = new();
    private readonly List<JsonElement> _raw = [];
    private readonly Dictionary<string, JsonElement> _values = [];
    private Exception? _brokenTrace;
    private Action<TraceEntry>? _observer;
    private bool _ended;

    public string Name => name;

    public string Implementation => implementation;

    public IPeerHost Host => host;

    /// <summary>Values that steps named, in their JSON form.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values => _values;

    /// <summary>Shows every entry to an observer, once and in order: the ones so far now, the others as they come.</summary>
    public void Observe(Action<TraceEntry> observer)
    {
        lock (_gate)
        {
            foreach (var entry in _reader.ToTrace(name, implementation).Entries)
            {
                observer(entry);
            }

            _observer = observer;
        }
    }

    /// <summary>Ends the trace: what the end of the other peer still brings about is no part of the case.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
        }
    }

    public void Append(JsonElement entry)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            try
            {
                var read = _reader.Append(entry);
                _raw.Add(entry.Clone());
                _observer?.Invoke(read);
            }
            catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidOperationException)
            {
                // The case's own thread reports it: a trace with a hole must not be judged.
                _brokenTrace ??= e;
            }
        }
    }

    /// <exception cref="PeerHostException">An entry was not of the protocol's form.</exception>
    public Trace ToTrace()
    {
        lock (_gate)
        {
            return _brokenTrace is null ? _reader.ToTrace(name, implementation) : throw new PeerHostException($"the trace of peer {name} is broken: {_brokenTrace.Message}", _brokenTrace);
        }
    }

    public IReadOnlyList<JsonElement> Raw()
    {
        lock (_gate)
        {
            return [.. _raw];
        }
    }

    public void Keep(string valueName, JsonElement value) => _values[valueName] = value;

    /// <summary>The value at <c>offer.sdp</c>.</summary>
    /// <exception cref="RowException">No step has named it, or it has no such member.</exception>
    public JsonNode? Value(string path)
    {
        var parts = path.Split('.');
        if (!_values.TryGetValue(parts[0], out var value))
        {
            throw new RowException($"peer {name} has no value named '{parts[0]}'");
        }

        foreach (var part in parts[1..])
        {
            value = value.ValueKind == JsonValueKind.Object && value.TryGetProperty(part, out var member)
                ? member
                : throw new RowException($"'{path}' of peer {name}: there is no '{part}'");
        }

        return JsonNode.Parse(value.GetRawText());
    }
}
