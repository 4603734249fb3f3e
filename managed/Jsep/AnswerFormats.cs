using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>The payload types and header extensions of an answer (RFC 9429 section 5.3.1).</summary>
internal static class AnswerFormats
{
    /// <summary>The offered payload types that this side takes, the preferred ones first.</summary>
    /// <param name="offered">The section of the offer.</param>
    /// <param name="preferred">The codec preferences; empty for none.</param>
    /// <remarks>
    /// RFC 9429 says both that available formats that were not offered MUST be added and that they MAY be. None is: the other side could not send them
    /// without payload types of its own, and RFC 3264 section 6.1 asks for no more.
    /// </remarks>
    public static List<MediaFormat> Select(MediaDescription offered, ImmutableArray<RTCRtpCodec> preferred)
    {
        var allowed = CodecPreferences.Resolve(offered.Kind, preferred);
        var known = KnownFormat.In(offered);
        var formats = new List<MediaFormat>(known.Count);
        foreach (var format in known)
        {
            if (Create(format, known, allowed) is { } created)
            {
                formats.Add(created);
            }
        }

        // The order of the codec preferences comes before that of the offer, which holds where there are none (MUST, both).
        return preferred.IsDefaultOrEmpty ? formats : [.. formats.OrderBy(f => allowed.IndexOf(f.Repaired ?? f.Codec)).ThenBy(f => f.Repaired is not null)];
    }

    /// <summary>a=extmap for each extension that was offered and is supported here too, with the id of the offer (RFC 8285 section 5).</summary>
    public static void AddExtensions(MediaDescription answer, MediaDescription offered)
    {
        foreach (var extmap in offered.HeaderExtensions)
        {
            if (extmap.Id > ExtensionIds.Largest)
            {
                continue;
            }

            foreach (var extension in MediaCapabilities.ExtensionsOf(offered.Kind))
            {
                if (extension.Uri == extmap.Uri)
                {
                    answer.Lines.Add(LineFor(extension, extmap));
                }
            }
        }
    }

    private static SdpLine LineFor(ExtensionCapability extension, SdpExtmap offered) =>
        offered.Direction is not { } direction || direction == RTCRtpTransceiverDirection.Sendrecv
            ? extension.LineFor(offered.Id)
            : SdpLine.Attribute("extmap", $"{offered.Id}/{W3CName.Of(direction.Reversed())} {offered.Uri}");

    private static MediaFormat? Create(KnownFormat format, List<KnownFormat> known, ImmutableArray<CodecCapability> allowed)
    {
        var (codec, capability, repaired) = format;
        if (!allowed.Contains(capability) || (repaired is not null && !allowed.Contains(repaired)))
        {
            return null;
        }

        if (repaired is not null)
        {
            return MediaFormat.Retransmission(capability, codec.PayloadType, repaired, known.Find(k => k.Capability == repaired).Codec.PayloadType);
        }

        // Feedback that was not offered for the codec is not answered, although it is supported here.
        var feedback = 0u;
        for (var i = 0; i < capability.Feedback.Length; i++)
        {
            feedback |= codec.RtcpFeedback.Contains(capability.Feedback[i]) ? 1u << i : 0;
        }

        return new MediaFormat(capability, codec.PayloadType, AnswerFmtp(capability, codec), feedback, null);
    }

    // RFC 6184 section 8.2.2: without level-asymmetry-allowed on both sides the answer's level is at most that of the offer.
    private static string? AnswerFmtp(CodecCapability capability, SdpCodec offered)
    {
        if (capability.Name != "H264")
        {
            return capability.Fmtp;
        }

        var (ours, theirs) = (H264Format.Parse(capability.Fmtp), H264Format.Parse(offered.Fmtp));
        return theirs.AllowsLevelAsymmetry || theirs.Level >= ours.Level ? capability.Fmtp : capability.Fmtp!.Replace(
            "profile-level-id=42e01f", $"profile-level-id={FormatParameters.Get(offered.Fmtp, "profile-level-id")}", StringComparison.Ordinal);
    }
}
