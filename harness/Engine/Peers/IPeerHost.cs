using System.Text.Json.Nodes;

namespace Conformance.Engine.Peers;

/// <summary>A place where the peers of one case live: a browser page, a child process, this process. Speaks <c>harness/Peers/PROTOCOL.md</c>.</summary>
public interface IPeerHost
{
    /// <summary>Starts a case.</summary>
    /// <param name="peers">The names of the peers that live here.</param>
    /// <param name="media">The sources that the case needs: <c>audio</c>, <c>video</c>.</param>
    /// <param name="sink">Takes the trace entries, in order, from now to the end of the case.</param>
    /// <param name="cancellationToken">Ends the wait; the host is unhealthy then.</param>
    /// <returns>What the host lacks for this case, null when nothing.</returns>
    /// <exception cref="PeerHostException">The host failed.</exception>
    Task<string?> BeginAsync(IReadOnlyList<string> peers, IReadOnlyList<string> media, ITraceSink sink, CancellationToken cancellationToken);

    /// <summary>Runs steps of the protocol at one peer, one after the other, up to the first one that comes out otherwise than its <c>expect</c> says.</summary>
    /// <exception cref="PeerHostException">The host failed.</exception>
    Task<IReadOnlyList<StepOutcome>> RunAsync(string peer, IReadOnlyList<JsonObject> steps, CancellationToken cancellationToken);

    /// <summary>Ends the case: closes everything and checks that nothing is left.</summary>
    /// <exception cref="PeerHostException">The host failed or something is left.</exception>
    Task EndAsync(CancellationToken cancellationToken);
}
