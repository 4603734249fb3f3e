using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>A payload type that is to be written.</summary>
/// <param name="Codec">The codec.</param>
/// <param name="PayloadType">Its payload type.</param>
/// <param name="Fmtp">Its format parameters, null for none.</param>
/// <param name="Feedback">Which of <see cref="CodecCapability.Feedback"/> are used, a bit for each.</param>
/// <param name="Repaired">For rtx: the codec that it repairs; else null.</param>
internal readonly record struct MediaFormat(CodecCapability Codec, int PayloadType, string? Fmtp, uint Feedback, CodecCapability? Repaired)
{
    /// <summary>A codec as this library offers it.</summary>
    public static MediaFormat Offered(CodecCapability codec, int payloadType) => new(codec, payloadType, codec.Fmtp, uint.MaxValue, null);

    /// <summary>The rtx of a codec.</summary>
    public static MediaFormat Retransmission(CodecCapability rtx, int payloadType, CodecCapability repaired, int repairedPayloadType) =>
        new(rtx, payloadType, "apt=" + PayloadTypes.Text(repairedPayloadType), 0, repaired);

    /// <summary>Writes a=rtpmap, a=rtcp-fb and a=fmtp.</summary>
    public void Write(MediaDescription section)
    {
        var lines = Codec.LinesFor(PayloadType);
        section.Lines.Add(lines.RtpMap);
        for (var i = 0; i < lines.Feedback.Length; i++)
        {
            if ((Feedback & 1u << i) != 0)
            {
                section.Lines.Add(lines.Feedback[i]);
            }
        }

        if (Fmtp is not null)
        {
            section.Lines.Add(
                ReferenceEquals(Fmtp, Codec.Fmtp) ? lines.Fmtp!.Value : SdpLine.Attribute("fmtp", $"{PayloadTypes.Text(PayloadType)} {Fmtp}"));
        }
    }

    /// <summary>The format as the API shows it.</summary>
    public RTCRtpCodecParameters ToParameters() => new()
    {
        PayloadType = (byte)PayloadType,
        MimeType = Codec.Codec.MimeType,
        ClockRate = Codec.Codec.ClockRate,
        Channels = Codec.Codec.Channels,
        SdpFmtpLine = Fmtp,
    };
}
