namespace Conformance.Spec.Derivations;

/// <summary>How iceConnectionState follows from the transports' states (<c>webrtc#rtciceconnectionstate-enum</c>). The first row that applies wins.</summary>
public static class IceConnectionStateDerivation
{
    private static readonly (string State, Func<IReadOnlyCollection<string>, bool> Applies)[] Rows =
    [
        ("failed", ice => ice.Contains("failed")),
        ("disconnected", ice => ice.Contains("disconnected")),
        ("new", ice => ice.All(s => s is "new" or "closed")),
        ("checking", ice => ice.Any(s => s is "new" or "checking")),
        ("completed", ice => ice.All(s => s is "completed" or "closed")),
        ("connected", ice => ice.All(s => s is "connected" or "completed" or "closed")),
    ];

    /// <summary>The derived state.</summary>
    /// <param name="isClosed">True when the connection was closed.</param>
    /// <param name="ice">The RTCIceTransportState of every considered transport.</param>
    /// <exception cref="ArgumentException">A state is not an RTCIceTransportState.</exception>
    public static string Derive(bool isClosed, IReadOnlyCollection<string> ice)
    {
        if (isClosed)
        {
            return "closed";
        }

        foreach (var (state, applies) in Rows)
        {
            if (applies(ice))
            {
                return state;
            }
        }

        throw new ArgumentException($"no row applies to [{string.Join(", ", ice)}]", nameof(ice));
    }
}
