namespace Conformance.Spec.Traces;

/// <summary>One <c>RTCDtlsTransport</c> at a moment.</summary>
/// <param name="Id"><c>dtls:0</c>, numbered in the order in which the agent first saw them.</param>
/// <param name="State">An RTCDtlsTransportState.</param>
/// <param name="Ice">The id of its <c>RTCIceTransport</c>, null where the implementation does not expose it.</param>
public sealed record DtlsSnapshot(string Id, string? State, string? Ice);
