using Conformance.WebRtc.Sdp;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A candidate of the other side that is to be checked.</summary>
/// <param name="Attribute">What signaling has told; its address may be a name.</param>
/// <param name="Address">Where it is.</param>
internal sealed record ToldCandidate(CandidateAttribute Attribute, TransportAddress Address);
