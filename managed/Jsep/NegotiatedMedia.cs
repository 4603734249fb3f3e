using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>What a pair of sections, or the first half of it, negotiates.</summary>
internal static class NegotiatedMedia
{
    /// <summary>The codecs that this side is prepared to receive: those of its own section, with its payload types, that it can decode; by an answer cut
    /// down to the ones in both. With only a remote offer yet: what an answer would take.</summary>
    /// <param name="kind">audio or video.</param>
    /// <param name="local">This side's section, null when it has none yet.</param>
    /// <param name="remote">The other side's section, null when it has none yet.</param>
    public static ImmutableArray<RTCRtpCodecParameters> ReceiveCodecs(string kind, MediaDescription? local, MediaDescription? remote) => (local, remote) switch
    {
        (null, null) => [],
        (null, _) => remote.Kind == kind ? [.. AnswerFormats.Select(remote, []).Select(f => f.ToParameters())] : [],
        (_, null) => Describe(kind, local, null),
        _ => Describe(kind, local, remote),
    };

    /// <summary>The codecs that this side can send: those of both sections, with the payload types and parameters of the other side.</summary>
    public static ImmutableArray<RTCRtpCodecParameters> SendCodecs(string kind, MediaDescription local, MediaDescription remote) =>
        Describe(kind, remote, local);

    /// <summary>The header extensions that both sections have.</summary>
    public static ImmutableArray<RTCRtpHeaderExtensionParameters> HeaderExtensions(MediaDescription local, MediaDescription remote)
    {
        var theirs = remote.HeaderExtensions;
        var capabilities = MediaCapabilities.ExtensionsOf(local.Kind);
        var both = ImmutableArray.CreateBuilder<RTCRtpHeaderExtensionParameters>();
        foreach (var ours in local.HeaderExtensions)
        {
            if (capabilities.Any(c => c.Uri == ours.Uri) && theirs.Any(t => t.Uri == ours.Uri))
            {
                both.Add(new RTCRtpHeaderExtensionParameters { Uri = ours.Uri, Id = ours.Id });
            }
        }

        return both.DrainToImmutable();
    }

    /// <summary>The codecs of a section as it numbers them, cut down to those that the other section has too.</summary>
    private static ImmutableArray<RTCRtpCodecParameters> Describe(string kind, MediaDescription section, MediaDescription? other)
    {
        if (section.Kind != kind)
        {
            return [];
        }

        var others = other is null ? null : KnownFormat.In(other);
        var codecs = ImmutableArray.CreateBuilder<RTCRtpCodecParameters>();
        foreach (var format in KnownFormat.In(section))
        {
            if (others is null || others.Exists(o => o.Capability == format.Capability && o.Repaired == format.Repaired))
            {
                codecs.Add(new RTCRtpCodecParameters
                {
                    PayloadType = (byte)format.Codec.PayloadType,
                    MimeType = format.Capability.Codec.MimeType,
                    ClockRate = format.Capability.Codec.ClockRate,
                    Channels = format.Capability.Codec.Channels,
                    SdpFmtpLine = format.Codec.Fmtp,
                });
            }
        }

        return codecs.DrainToImmutable();
    }
}
