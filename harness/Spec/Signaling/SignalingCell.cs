namespace Conformance.Spec.Signaling;

/// <summary>One cell of the table signaling state x operation.</summary>
/// <param name="From">The state in which the operation starts.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="To">The state after it succeeded; null when it is refused or unspecified.</param>
/// <param name="Via">A state that is visited, with its own signalingstatechange, before <paramref name="To"/>.</param>
/// <param name="Reason">Why the cell is as it is, where that is not plain.</param>
public sealed record SignalingCell(
    string From, SignalingOperation Operation, SignalingOutcome Outcome, string? To = null, string? Via = null, string? Reason = null)
{
    /// <summary><c>stable->SLD(offer)->have-local-offer</c>, <c>stable->SLD(answer)->InvalidStateError</c>.</summary>
    public override string ToString() => Outcome switch
    {
        SignalingOutcome.Moves when Via is not null => $"{From}->{Operation}->{Via}->{To}",
        SignalingOutcome.Moves => $"{From}->{Operation}->{To}",
        SignalingOutcome.Refused => $"{From}->{Operation}->InvalidStateError",
        _ => $"{From}->{Operation}->?",
    };
}
