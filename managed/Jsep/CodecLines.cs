using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>The lines of one codec under one payload type.</summary>
internal sealed class CodecLines
{
    /// <param name="codec">The codec.</param>
    /// <param name="payloadType">Its payload type.</param>
    public CodecLines(CodecCapability codec, int payloadType)
    {
        var pt = PayloadTypes.Text(payloadType);
        RtpMap = SdpLine.Attribute("rtpmap", codec.Channels is { } channels
            ? $"{pt} {codec.Name}/{codec.ClockRate}/{channels}"
            : $"{pt} {codec.Name}/{codec.ClockRate}");
        Fmtp = codec.Fmtp is null ? null : SdpLine.Attribute("fmtp", $"{pt} {codec.Fmtp}");
        Feedback = [.. codec.Feedback.Select(f => SdpLine.Attribute("rtcp-fb", $"{pt} {f}"))];
    }

    /// <summary>a=rtpmap.</summary>
    public SdpLine RtpMap { get; }

    /// <summary>a=fmtp, null for none.</summary>
    public SdpLine? Fmtp { get; }

    /// <summary>a=rtcp-fb, in the order of <see cref="CodecCapability.Feedback"/>.</summary>
    public SdpLine[] Feedback { get; }
}
