namespace Conformance.WebRtc.Sctp;

/// <summary>Why an association has failed.</summary>
/// <param name="Cause">The code of its cause: what an ABORT of either side carries; null when it carries none, and when the peer was silent.</param>
/// <param name="Message">Actual, expected, clause.</param>
/// <param name="IsFromPeer">True when an ABORT of the peer has ended it.</param>
internal sealed record SctpError(ErrorCauseCode? Cause, string Message, bool IsFromPeer);
