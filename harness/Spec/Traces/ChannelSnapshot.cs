namespace Conformance.Spec.Traces;

/// <summary>One <c>RTCDataChannel</c> at a moment.</summary>
/// <param name="Id"><c>channel:0</c>, numbered in the order in which the agent first saw them.</param>
/// <param name="Label">Its label.</param>
/// <param name="ReadyState">An RTCDataChannelState.</param>
/// <param name="StreamId">Its SCTP stream identifier, null before it has one.</param>
public sealed record ChannelSnapshot(string Id, string? Label, string? ReadyState, int? StreamId);
