using System.Buffers;
using System.Text.Json;
using Conformance.Engine.Peers;
using Conformance.Spec.Traces;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>Writes the entries of one peer at the moment they speak of, each with the states of that moment where they differ from those before.</summary>
internal sealed class PeerTrace(string peer, Snapshot snapshot, ITraceSink sink, TimeProvider time)
{
    private readonly List<Action> _watchers = [];
    private ArrayBufferWriter<byte> _state = new();
    private ArrayBufferWriter<byte> _lastState = new();
    private int _calls;

    /// <summary>Number of entries so far.</summary>
    public int Count { get; private set; }

    /// <summary>When the last entry was written, in milliseconds since the Unix epoch.</summary>
    public double LastEntryAt { get; private set; }

    /// <summary>True when the case has ended: nothing is recorded any more.</summary>
    public bool Ended { get; set; }

    /// <summary>Milliseconds since the Unix epoch.</summary>
    public double Now => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    /// <summary>The number that ties the entries of the next call together.</summary>
    public int NextCall() => _calls++;

    /// <summary>Called after every entry, inside the event or call that it is about.</summary>
    public void Watch(Action watcher) => _watchers.Add(watcher);

    public void Unwatch(Action watcher) => _watchers.Remove(watcher);

    /// <summary>Writes an entry.</summary>
    /// <returns>Its sequence number; -1 after the end.</returns>
    public int Record(string kind, string target, string name, int? call = null, JsonElement detail = default, ErrorInfo? error = null)
    {
        if (Ended)
        {
            return -1;
        }

        var seq = Count++;
        LastEntryAt = Now;
        var changed = ReadState();
        var entry = JsonForm.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("seq", seq);
            json.WriteNumber("time", LastEntryAt);
            json.WriteString("kind", kind);
            json.WriteString("target", target);
            json.WriteString("name", name);
            if (call is { } number)
            {
                json.WriteNumber("call", number);
            }

            if (detail.ValueKind != JsonValueKind.Undefined)
            {
                json.WritePropertyName("detail");
                detail.WriteTo(json);
            }

            if (error is not null)
            {
                json.WritePropertyName("error");
                ErrorForm.Write(json, error);
            }

            if (changed)
            {
                json.WritePropertyName("state");
                json.WriteRawValue(_lastState.WrittenSpan, skipInputValidation: true);
            }

            json.WriteEndObject();
        });
        sink.OnEntry(peer, entry);
        foreach (var watcher in _watchers.ToArray())
        {
            watcher();
        }

        return seq;
    }

    /// <summary>Reads all states; true when they are not as before.</summary>
    private bool ReadState()
    {
        _state.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_state, JsonForm.Options))
        {
            snapshot.Write(json);
        }

        if (_state.WrittenSpan.SequenceEqual(_lastState.WrittenSpan))
        {
            return false;
        }

        (_state, _lastState) = (_lastState, _state);
        return true;
    }
}
