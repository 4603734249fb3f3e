using System.Collections.Immutable;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

/// <summary>The send encodings of addTransceiver(): what is refused, and what becomes of the others (<c>webrtc#addtransceiver-sendencodings-validation</c>).</summary>
internal static class SendEncodingsCheck
{
    private const int MaxVideoEncodings = 3;

    // RFC 8852 section 3: at most 255 octets, as all SDES items.
    private const int LongestRid = 255;

    private const string Clause = "(webrtc#dom-rtcpeerconnection-addtransceiver)";

    /// <summary>maxN: the most encodings of a kind that are sent at a time.</summary>
    public static int MaxOf(string kind) => kind == "audio" ? 1 : MaxVideoEncodings;

    /// <summary>Checks the encodings and completes them.</summary>
    /// <param name="kind">audio or video.</param>
    /// <param name="encodings">What addTransceiver() was given.</param>
    /// <returns>[[SendEncodings]] of the new sender, never empty.</returns>
    /// <exception cref="RTCException">TypeError: null, a number that is none, rids that are none, are not for all or not unique. OperationError: a codec
    /// that cannot be sent. RangeError: scaleResolutionDownBy or maxFramerate.</exception>
    public static ImmutableArray<RTCRtpEncodingParameters> Validate(string kind, IReadOnlyList<RTCRtpEncodingParameters> encodings)
    {
        CheckPresent(encodings, "sendEncodings");
        if (encodings.Count == 0)
        {
            // webrtc#dfn-create-an-rtcrtpsender: one encoding by default.
            return [new RTCRtpEncodingParameters { ScaleResolutionDownBy = kind == "video" ? 1.0 : null }];
        }

        // 1. Of the members that can only be read there is none but rid, so 2. refuses nothing.
        CheckRids(encodings);

        // 3. and 4. Each encoding can have a codec of its own.
        CheckCodecs(kind, encodings);

        // 5. to 7.
        var result = kind == "audio" ? WithoutVideo(encodings) : [.. encodings];
        foreach (var encoding in result)
        {
            CheckScale(encoding);
            if (encoding.MaxFramerate <= 0)
            {
                throw RTCException.Range($"maxFramerate is {encoding.MaxFramerate}; more than 0 is expected {Clause}");
            }
        }

        return Complete(kind, result);
    }

    /// <summary>Refuses what is no list of encodings (<c>webidl#es-dictionary</c>).</summary>
    /// <exception cref="RTCException">TypeError.</exception>
    public static void CheckPresent(IReadOnlyList<RTCRtpEncodingParameters>? encodings, string name)
    {
        if (encodings is null || encodings.Any(e => e is null))
        {
            throw RTCException.Type($"{name} is null or has an element that is null; a list of encodings is expected");
        }

        foreach (var encoding in encodings)
        {
            // A WebIDL double is finite.
            if (!double.IsFinite(encoding.MaxFramerate ?? 0) || !double.IsFinite(encoding.ScaleResolutionDownBy ?? 1))
            {
                throw RTCException.Type($"{name}: maxFramerate {encoding.MaxFramerate} or scaleResolutionDownBy {encoding.ScaleResolutionDownBy} is no finite number");
            }

            if (encoding.Codec is { MimeType: null })
            {
                throw RTCException.Type($"{name}: a codec has no mimeType");
            }
        }
    }

    /// <summary>The encodings without the members that are for video alone.</summary>
    public static ImmutableArray<RTCRtpEncodingParameters> WithoutVideo(IEnumerable<RTCRtpEncodingParameters> encodings) =>
        [.. encodings.Select(e => e with { ScaleResolutionDownBy = null, MaxFramerate = null })];

    /// <summary>Refuses to make a picture larger.</summary>
    /// <exception cref="RTCException">RangeError.</exception>
    public static void CheckScale(RTCRtpEncodingParameters encoding)
    {
        if (encoding.ScaleResolutionDownBy < 1.0)
        {
            throw RTCException.Range(
                $"scaleResolutionDownBy is {encoding.ScaleResolutionDownBy}; at least 1 is expected (webrtc#dom-rtcrtpencodingparameters-scaleresolutiondownby)");
        }
    }

    private static void CheckRids(IReadOnlyList<RTCRtpEncodingParameters> encodings)
    {
        foreach (var encoding in encodings)
        {
            if (encoding.Rid is { } rid && (!SdpGrammar.IsRid(rid) || rid.Length > LongestRid))
            {
                throw RTCException.Type($"'{rid}' is no rid: 1 to {LongestRid} letters, digits, - and _ are expected {Clause}");
            }
        }

        var rids = encodings.Select(e => e.Rid).OfType<string>().ToList();
        if (rids.Count != 0 && rids.Count != encodings.Count)
        {
            throw RTCException.Type($"{rids.Count} of {encodings.Count} encodings have a rid; all or none are expected {Clause}");
        }

        if (rids.Distinct(StringComparer.Ordinal).Count() != rids.Count)
        {
            throw RTCException.Type($"two encodings have the same rid: {string.Join(", ", rids)} {Clause}");
        }
    }

    private static void CheckCodecs(string kind, IReadOnlyList<RTCRtpEncodingParameters> encodings)
    {
        foreach (var codec in encodings.Select(e => e.Codec).OfType<RTCRtpCodec>())
        {
            if (!MediaCapabilities.Of(kind)!.Codecs.Any(c => CodecMatch.Matches(codec, c)))
            {
                throw RTCException.Operation($"the codec {codec.MimeType} is none of the {kind} codecs of getCapabilities() {Clause}");
            }
        }
    }

    private static ImmutableArray<RTCRtpEncodingParameters> Complete(string kind, ImmutableArray<RTCRtpEncodingParameters> encodings)
    {
        // 9.
        var isScaled = encodings.Any(e => e.ScaleResolutionDownBy is not null);
        if (isScaled)
        {
            encodings = [.. encodings.Select(e => e with { ScaleResolutionDownBy = e.ScaleResolutionDownBy ?? 1.0 })];
        }

        // 10.
        encodings = encodings[..Math.Min(encodings.Length, MaxOf(kind))];

        // 11.
        if (kind == "video" && !isScaled)
        {
            encodings = [.. encodings.Select((e, i) => e with { ScaleResolutionDownBy = Math.Pow(2, encodings.Length - i - 1) })];
        }

        // 12. RFC 9429 section 5.2.1: several encodings without rids get some (MUST), of 3 bytes at most (SHOULD).
        return encodings is [var lone] ? [lone with { Rid = null }]
            : [.. encodings.Select((e, i) => e with { Rid = e.Rid ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture) })];
    }
}
