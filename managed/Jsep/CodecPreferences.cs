using System.Collections.Immutable;

namespace Conformance.WebRtc.Jsep;

/// <summary>The codec preferences of a transceiver (<c>webrtc#dom-rtcrtptransceiver-setcodecpreferences</c>).</summary>
internal static class CodecPreferences
{
    /// <summary>Steps 3 to 8 of setCodecPreferences(): what becomes of the argument.</summary>
    /// <exception cref="RTCException">InvalidModificationError: a codec that is no capability, or nothing that carries media.</exception>
    public static ImmutableArray<RTCRtpCodec> Validate(string kind, IReadOnlyList<RTCRtpCodec> codecs)
    {
        // 3. An empty list brings the default preferences back.
        if (codecs.Count == 0)
        {
            return [];
        }

        // 4. Duplicates go, the first of each stays.
        var unique = new List<RTCRtpCodec>(codecs.Count);
        foreach (var codec in codecs)
        {
            if (!unique.Exists(u => CodecMatch.Matches(u, codec)))
            {
                unique.Add(codec);
            }
        }

        // 6. and 7. Senders and receivers have the same capabilities here, so the union is either of them.
        var carriesMedia = false;
        foreach (var codec in unique)
        {
            var capability = Find(kind, codec, ignoreAsymmetricalParameters: false)
                ?? throw RTCException.InvalidModification(
                    $"{Describe(codec)} matches none of the {kind} codecs of getCapabilities() (webrtc#dom-rtcrtptransceiver-setcodecpreferences, step 7)");
            carriesMedia |= capability.Role is CodecRole.Media or CodecRole.TelephoneEvent;
        }

        // 8. What only repairs or fills gaps (RTX, RED, FEC, comfort noise) leaves nothing to send, no less than an empty list.
        return carriesMedia
            ? [.. unique]
            : throw RTCException.InvalidModification(
                $"only {string.Join(", ", unique.Select(c => c.MimeType))}: at least one codec that carries media by itself is needed "
                + "(webrtc#dom-rtcrtptransceiver-setcodecpreferences, step 8)");
    }

    /// <summary>
    /// filteredCodecs of createOffer() and createAnswer(): the preferred codecs that are implemented, in their order; the kind's own order when there are
    /// no preferences. Codecs for sending and for receiving are the same here, so the transceiver's direction filters nothing.
    /// </summary>
    public static ImmutableArray<CodecCapability> Resolve(string kind, ImmutableArray<RTCRtpCodec> preferred)
    {
        if (preferred.IsDefaultOrEmpty)
        {
            return MediaCapabilities.CodecsOf(kind);
        }

        var filtered = ImmutableArray.CreateBuilder<CodecCapability>(preferred.Length);
        foreach (var codec in preferred)
        {
            if (Find(kind, codec, ignoreAsymmetricalParameters: true) is { } capability && !filtered.Contains(capability))
            {
                filtered.Add(capability);
            }
        }

        return filtered.Count > 0 ? filtered.ToImmutable() : MediaCapabilities.CodecsOf(kind);
    }

    private static CodecCapability? Find(string kind, RTCRtpCodec codec, bool ignoreAsymmetricalParameters)
    {
        foreach (var capability in MediaCapabilities.CodecsOf(kind))
        {
            if (CodecMatch.Matches(codec, capability.Codec, ignoreAsymmetricalParameters))
            {
                return capability;
            }
        }

        return null;
    }

    private static string Describe(RTCRtpCodec codec) =>
        $"{codec.MimeType}/{codec.ClockRate}{(codec.Channels is { } c ? $"/{c}" : "")}{(codec.SdpFmtpLine is { } f ? $" ({f})" : "")}";
}
