namespace Conformance.Spec.Seed;

/// <summary>A term of MDN's page on RTCPeerConnection.</summary>
/// <param name="Name">As rows name it: <c>track</c>, <c>RTCBundlePolicy.balanced</c>, <c>createDTMFSender()</c>.</param>
/// <param name="Kind">What it is today.</param>
public sealed record SeedTerm(string Name, SeedTermKind Kind)
{
    /// <summary>Whether there has to be a row about it.</summary>
    public bool IsRequired => Kind != SeedTermKind.Mentioned;
}
