using System.Text.Json;

namespace Conformance.Engine.Peers;

/// <summary>Takes trace entries as they arrive.</summary>
public interface ITraceSink
{
    /// <summary>Takes one entry of the protocol. Called for one peer's entries in their order, by one thread at a time.</summary>
    void OnEntry(string peer, JsonElement entry);
}
