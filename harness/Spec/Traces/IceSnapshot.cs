namespace Conformance.Spec.Traces;

/// <summary>One <c>RTCIceTransport</c> at a moment.</summary>
/// <param name="Id"><c>ice:0</c>, numbered in the order in which the agent first saw them.</param>
/// <param name="State">An RTCIceTransportState.</param>
/// <param name="GatheringState">An RTCIceGathererState.</param>
/// <param name="Role">An RTCIceRole, null where the implementation does not expose it.</param>
public sealed record IceSnapshot(string Id, string? State, string? GatheringState, string? Role);
