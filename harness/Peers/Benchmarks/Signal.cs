using Conformance.WebRtc;

namespace Conformance.Peers.Benchmarks;

/// <summary>What one side tells the other: one of the two.</summary>
/// <param name="Description">A description.</param>
/// <param name="Candidate">A candidate.</param>
internal readonly record struct Signal(RTCSessionDescriptionInit? Description, RTCIceCandidateInit? Candidate);
