namespace Conformance.Units.Managed.Sdp;

/// <summary>The ways in which the tests damage a text.</summary>
public enum MutationKind
{
    Flip,
    Insert,
    Delete,
    Truncate,
    DropLine,
    RepeatLine,
    SwapLines,
    InsertLine,
}
