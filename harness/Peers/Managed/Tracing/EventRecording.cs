using System.Text.Json;
using Conformance.Peers.Managed.Binding;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>Listens to the objects of one peer and records every event in its first listener.</summary>
internal sealed class EventRecording(PeerTrace trace, EventDetail details)
{
    private readonly Dictionary<(string Target, string Type), List<object?>> _subjects = [];

    /// <summary>Listens to every event of an object that the trace tells of.</summary>
    public void Listen(string id, object target)
    {
        var type = ManagedType.Of(target.GetType());
        foreach (var name in ApiObjects.EventsOf(type.Name))
        {
            if (type.Events.TryGetValue(name, out var found))
            {
                EventHandler<RTCEvent> record = (_, e) => Record(id, e);
                found.AddEventHandler(target, record.Method.CreateDelegate(found.EventHandlerType!, record.Target));
            }
        }
    }

    /// <summary>What each event of a type at an object was about, in order: their number is the number of events seen.</summary>
    public IReadOnlyList<object?> Subjects(string target, string type) => _subjects.GetValueOrDefault((target, type)) ?? [];

    private void Record(string target, RTCEvent e)
    {
        if (trace.Ended)
        {
            return;
        }

        JsonElement detail;
        try
        {
            detail = details.Of(e);
        }
        catch (Exception error)
        {
            // An event that lacks what the documents give it is still an event.
            detail = JsonForm.Of(json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("$error");
                ErrorForm.Write(json, ErrorForm.Of(error));
                json.WriteEndObject();
            });
        }

        if (!_subjects.TryGetValue((target, e.Type), out var subjects))
        {
            _subjects[(target, e.Type)] = subjects = [];
        }

        subjects.Add(SubjectOf(e));
        trace.Record("event", target, e.Type, detail: detail);
    }

    /// <summary>The channel, transceiver or candidate of the event.</summary>
    private static object? SubjectOf(RTCEvent e)
    {
        foreach (var member in (ReadOnlySpan<string>)["channel", "transceiver", "candidate"])
        {
            if (ScriptValue.Read(e, member) is var subject && !Undefined.OrNull(subject))
            {
                return subject;
            }
        }

        return Undefined.Value;
    }
}
