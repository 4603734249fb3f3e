namespace Conformance.WebRtc.Ice;

/// <summary>What becomes of the roles when a check comes.</summary>
internal enum RoleDecision
{
    /// <summary>There is no conflict.</summary>
    Keep,

    /// <summary>This side takes the other role.</summary>
    Switch,

    /// <summary>The other side has to take the other role: it is answered 487.</summary>
    Refuse,
}
