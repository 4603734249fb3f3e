using Conformance.Peers.Provisioning;

namespace Conformance.Peers;

/// <summary>The implementations that a run wants.</summary>
/// <param name="Browsers">The browsers, in the order wanted.</param>
/// <param name="Managed">Whether the managed stack is wanted; it comes after the browsers.</param>
public sealed record FleetRequest(IReadOnlyList<BrowserRequest> Browsers, bool Managed)
{
    /// <summary>A request of its own for each implementation.</summary>
    public IEnumerable<FleetRequest> Each() =>
        [.. Browsers.Select(b => new FleetRequest([b], Managed: false)), .. Managed ? [new FleetRequest([], Managed: true)] : Array.Empty<FleetRequest>()];
}
