using System.Text.Json.Nodes;

namespace Conformance.Engine.Peers;

/// <summary>The STUN and TURN servers of a run, on this machine.</summary>
public interface IIceServers
{
    /// <summary>Starts them, once; gives each as an RTCIceServer dictionary under its name (<see cref="IceServerNames"/>).</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyDictionary<string, JsonObject>> StartAsync(CancellationToken cancellationToken);
}
