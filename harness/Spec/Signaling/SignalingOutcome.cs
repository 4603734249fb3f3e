namespace Conformance.Spec.Signaling;

/// <summary>What becomes of an operation in a signaling state.</summary>
public enum SignalingOutcome
{
    /// <summary>It may succeed, and then the state is the cell's <see cref="SignalingCell.To"/>.</summary>
    Moves,

    /// <summary>It rejects with InvalidStateError and changes nothing.</summary>
    Refused,

    /// <summary>The documents do not settle it; <see cref="SignalingCell.Reason"/> says why.</summary>
    Unspecified,
}
