using System.Collections.Frozen;

namespace Conformance.Spec.Clauses;

/// <summary>What the documents of clauses are called.</summary>
public static class DocumentTitles
{
    private static readonly FrozenDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["webrtc"] = "WebRTC, the W3C's draft",
        ["mediacapture"] = "Media Capture and Streams",
        ["stats"] = "Identifiers for WebRTC's Statistics API",
        ["mdn"] = "MDN",
        ["rfc3264"] = "Offer/answer model",
        ["rfc4585"] = "Feedback by RTCP",
        ["rfc4588"] = "Retransmission in RTP",
        ["rfc5576"] = "Source attributes",
        ["rfc5761"] = "RTP and RTCP on one port",
        ["rfc5888"] = "Grouping",
        ["rfc6544"] = "TCP candidates",
        ["rfc8122"] = "Fingerprints",
        ["rfc8285"] = "Header extensions",
        ["rfc8830"] = "Media stream identification",
        ["rfc8839"] = "ICE in SDP",
        ["rfc8841"] = "SCTP in SDP",
        ["rfc8842"] = "DTLS in SDP",
        ["rfc8851"] = "RTP payload format restrictions",
        ["rfc8853"] = "Simulcast in SDP",
        ["rfc8858"] = "Exclusive RTCP multiplexing",
        ["rfc8866"] = "SDP",
        ["rfc9143"] = "BUNDLE",
        ["rfc9429"] = "JSEP",
    }.ToFrozenDictionary();

    /// <summary>A document's title, <c>RFC 9429: JSEP</c>; its name where none is known.</summary>
    public static string Of(string document)
    {
        var title = Titles.GetValueOrDefault(document);
        return document.StartsWith("rfc", StringComparison.Ordinal) ? $"RFC {document[3..]}{(title is null ? "" : $": {title}")}" : title ?? document;
    }
}
