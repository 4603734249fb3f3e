namespace Conformance.Spec.Traces;

/// <summary>The <c>RTCSctpTransport</c> of a connection at a moment.</summary>
/// <param name="Id"><c>sctp:0</c>, numbered in the order in which the agent first saw them.</param>
/// <param name="State">An RTCSctpTransportState.</param>
/// <param name="Dtls">The id of its <c>RTCDtlsTransport</c>.</param>
public sealed record SctpSnapshot(string Id, string? State, string? Dtls);
