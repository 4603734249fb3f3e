using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>Whether a snapshot shows the transports that the derivations look at.</summary>
internal static class Exposure
{
    /// <summary>True when there is a referenced transport and each has its DTLS and its ICE side in the snapshot.</summary>
    public static bool IsComplete(StateSnapshot state)
    {
        var referenced = state.ReferencedDtls.Count();
        var dtls = state.ConsideredDtls.ToList();
        return referenced > 0 && dtls.Count == referenced && dtls.TrueForAll(d => d.Ice is not null && state.Ice.Any(i => i.Id == d.Ice));
    }
}
