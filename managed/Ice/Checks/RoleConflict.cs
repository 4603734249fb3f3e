namespace Conformance.WebRtc.Ice;

/// <summary>What to do about a check whose sender has the same role (RFC 8445 section 7.3.1.1).</summary>
internal static class RoleConflict
{
    /// <summary>Decides.</summary>
    /// <param name="isControlling">The role of this side.</param>
    /// <param name="tieBreaker">Its tie-breaker.</param>
    /// <param name="controlling">ICE-CONTROLLING of the check, null without.</param>
    /// <param name="controlled">ICE-CONTROLLED of the check, null without.</param>
    public static RoleDecision Decide(bool isControlling, ulong tieBreaker, ulong? controlling, ulong? controlled) => (isControlling, controlling, controlled) switch
    {
        // The side with the larger tie-breaker is controlling; with equal ones the side that has noticed.
        (true, { } other, _) => tieBreaker >= other ? RoleDecision.Refuse : RoleDecision.Switch,
        (false, _, { } other) => tieBreaker >= other ? RoleDecision.Switch : RoleDecision.Refuse,
        _ => RoleDecision.Keep,
    };
}
