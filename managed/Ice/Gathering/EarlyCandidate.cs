namespace Conformance.WebRtc.Ice;

/// <summary>An element of [[EarlyCandidates]]: a candidate of a generation that no local description represents yet.</summary>
internal sealed record EarlyCandidate(RTCIceTransport Transport, IceGeneration Generation, LocalCandidate Candidate);
