namespace Conformance.Spec.Derivations;

/// <summary>
/// How connectionState follows from iceConnectionState and the DTLS states (<c>webrtc#rtcpeerconnectionstate-enum</c>). The first row that applies wins.
/// </summary>
/// <remarks>
/// The draft's row for <c>connected</c> names an iceConnectionState of connected only, so that by the letter a completed one leaves
/// <c>connecting</c> behind. That is an oversight; here completed counts as connected, and <see cref="IsDoubtful"/> marks the inputs it matters for.
/// </remarks>
public static class ConnectionStateDerivation
{
    private static readonly (string State, Func<string, IReadOnlyCollection<string>, bool> Applies)[] Rows =
    [
        ("closed", (ice, _) => ice == "closed"),
        ("failed", (ice, dtls) => ice == "failed" || dtls.Contains("failed")),
        ("disconnected", (ice, _) => ice == "disconnected"),
        ("new", (ice, dtls) => (ice == "new" && dtls.All(s => s is "new" or "closed")) || dtls.Count == 0),
        ("connected", (ice, dtls) => ice is "connected" or "completed" && dtls.All(s => s is "connected" or "closed")),
        ("connecting", (_, _) => true),
    ];

    /// <summary>The derived state.</summary>
    /// <param name="iceConnectionState">The connection's iceConnectionState.</param>
    /// <param name="dtls">The RTCDtlsTransportState of every considered transport.</param>
    public static string Derive(string iceConnectionState, IReadOnlyCollection<string> dtls) => Rows.First(r => r.Applies(iceConnectionState, dtls)).State;

    /// <summary>True when the letter of the draft gives connecting and its sense connected.</summary>
    public static bool IsDoubtful(string iceConnectionState, IReadOnlyCollection<string> dtls) =>
        iceConnectionState == "completed" && Derive(iceConnectionState, dtls) == "connected";
}
