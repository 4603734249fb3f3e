namespace Conformance.WebRtc.Sctp;

/// <summary>A change of the state, and what has caused it.</summary>
internal readonly record struct SctpTransition(SctpState From, SctpState To, string Cause)
{
    public override string ToString() => $"{From} -> {To} ({Cause})";
}
