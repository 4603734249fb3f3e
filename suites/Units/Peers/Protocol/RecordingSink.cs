using System.Text.Json;
using Conformance.Engine.Peers;

namespace Conformance.Units.Peers.Protocol;

/// <summary>Keeps trace entries as <c>a 0 event track</c>.</summary>
internal sealed class RecordingSink : ITraceSink
{
    public List<string> Entries { get; } = [];

    public void OnEntry(string peer, JsonElement entry) =>
        Entries.Add($"{peer} {entry.GetProperty("seq")} {entry.GetProperty("kind")} {entry.GetProperty("name")}");
}
