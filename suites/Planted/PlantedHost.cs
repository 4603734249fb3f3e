using System.Text.Json.Nodes;
using Conformance.Engine.Peers;
using Conformance.Peers.Managed;
using Conformance.WebRtc;

namespace Conformance.Planted;

/// <summary>Peers of the managed stack with a bug.</summary>
internal sealed class PlantedHost(PlantedBug bug) : IPeerHost
{
    private readonly ManagedHost _host = new($"managed host with {bug}", typeof(RTCPeerConnection));

    public async Task<string?> BeginAsync(IReadOnlyList<string> peers, IReadOnlyList<string> media, ITraceSink sink, CancellationToken cancellationToken)
    {
        var lacks = await _host.BeginAsync(peers, media, sink, cancellationToken);
        Planting.Plant(_host.Case.Loop, bug);
        return lacks;
    }

    public Task<IReadOnlyList<StepOutcome>> RunAsync(string peer, IReadOnlyList<JsonObject> steps, CancellationToken cancellationToken) =>
        _host.RunAsync(peer, steps, cancellationToken);

    public Task EndAsync(CancellationToken cancellationToken) => _host.EndAsync(cancellationToken);
}
