using Conformance.Engine.Peers;
using Conformance.Engine.Results;

namespace Conformance.Units.Engine.Running;

/// <summary>An implementation with one scripted host, which every rent gives.</summary>
internal sealed class ScriptedImplementation(string name, int capacity = 2) : IImplementation
{
    public ScriptedHost Host { get; } = new();

    /// <summary>What renting fails with; null for nothing.</summary>
    public string? RentError { get; set; }

    /// <summary>Whether each host that came back was healthy.</summary>
    public List<bool> Returned { get; } = [];

    public int Rented { get; private set; }

    public ImplementationInfo Info { get; } = new(name, name, true, "1.0");

    public int Capacity => capacity;

    public Task<IPeerHost> RentAsync(CancellationToken cancellationToken)
    {
        Rented++;
        return RentError is null ? Task.FromResult<IPeerHost>(Host) : throw new PeerHostException(RentError);
    }

    public ValueTask ReturnAsync(IPeerHost host, bool healthy)
    {
        Returned.Add(healthy);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
