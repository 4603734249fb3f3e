using Conformance.Spec.Derivations;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Connection;

/// <summary>connectionState of one entry against the draft's derivation.</summary>
internal static class ConnectionStateCheck
{
    /// <summary>The violation, null when the states agree or when the implementation does not expose enough to tell.</summary>
    public static Violation? Differs(TraceEntry entry)
    {
        var s = entry.State!;
        var dtls = s.ConsideredDtls.Select(d => d.State).ToList();
        if (s is not { ConnectionState: { } actual, IceConnectionState: { } ice, SignalingState: not "closed" } || !Exposure.IsComplete(s) || dtls.Contains(null))
        {
            return null;
        }

        string[] states = [.. dtls.OfType<string>()];
        var derived = ConnectionStateDerivation.Derive(ice, states);
        var isEqual = actual == derived || (actual == "connecting" && ConnectionStateDerivation.IsDoubtful(ice, states));
        return isEqual
            ? null
            : new Violation(
                entry.Seq, $"connectionState {derived}", $"connectionState {actual}, derived {derived} (ice {ice}, dtls {string.Join(", ", states)})");
    }
}
