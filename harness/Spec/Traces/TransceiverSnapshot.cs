namespace Conformance.Spec.Traces;

/// <summary>One <c>RTCRtpTransceiver</c> at a moment.</summary>
/// <param name="Id"><c>transceiver:0</c>, numbered in the order in which the agent first saw them.</param>
/// <param name="Kind"><c>audio</c> or <c>video</c>.</param>
/// <param name="Mid">The media id, null before association.</param>
/// <param name="Direction">The preferred direction.</param>
/// <param name="CurrentDirection">The negotiated direction, null before negotiation.</param>
/// <param name="Dtls">The id of the sender's <c>RTCDtlsTransport</c>, null while there is none.</param>
public sealed record TransceiverSnapshot(string Id, string? Kind, string? Mid, string? Direction, string? CurrentDirection, string? Dtls);
