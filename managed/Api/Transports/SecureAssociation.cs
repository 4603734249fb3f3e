namespace Conformance.WebRtc;

/// <summary>What an answer has settled of a DTLS association.</summary>
/// <param name="IsClient">Whether this side is the DTLS client.</param>
/// <param name="Fingerprints">Those of the remote description.</param>
/// <param name="LocalId">a=tls-id of this side, null when it has none.</param>
/// <param name="RemoteId">That of the other side.</param>
internal sealed record SecureAssociation(bool IsClient, IReadOnlyList<RTCDtlsFingerprint> Fingerprints, string? LocalId, string? RemoteId)
{
    /// <summary>True when a later answer asks for no new association (RFC 8842 section 3.1).</summary>
    public bool GoesOnAs(SecureAssociation later) =>
        IsClient == later.IsClient && IsSame(LocalId, later.LocalId) && IsSame(RemoteId, later.RemoteId) && Values(Fingerprints).SetEquals(Values(later.Fingerprints));

    // Without a=tls-id the other marks decide (RFC 8842 section 4).
    private static bool IsSame(string? before, string? now) => before is null || now is null || before == now;

    private static HashSet<string> Values(IReadOnlyList<RTCDtlsFingerprint> fingerprints) =>
        new(fingerprints.Select(f => $"{f.Algorithm} {f.Value}"), StringComparer.OrdinalIgnoreCase);
}
