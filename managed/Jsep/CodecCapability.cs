using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>A codec that this library can negotiate, with the lines that describe it ready to be written.</summary>
internal sealed class CodecCapability
{
    private readonly CodecLines?[] _lines = new CodecLines?[PayloadTypes.Count];

    /// <param name="index">Its place among all capabilities of all kinds.</param>
    /// <param name="kind">audio or video.</param>
    /// <param name="name">The encoding name of its rtpmap.</param>
    /// <param name="clockRate">In Hz.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="payloadType">The payload type that it gets where nothing else asks for it; -1 for rtx, which has one for each codec that it repairs.</param>
    public CodecCapability(int index, string kind, string name, int clockRate, CodecRole role, int payloadType) =>
        (Index, Kind, Name, ClockRate, Role, PayloadType) = (index, kind, name, clockRate, role, payloadType);

    /// <summary>Its place among all capabilities of all kinds.</summary>
    public int Index { get; }

    /// <summary>audio or video.</summary>
    public string Kind { get; }

    /// <summary>The encoding name of its rtpmap; compared without case (RFC 4855 section 3).</summary>
    public string Name { get; }

    /// <summary>RTP clock rate in Hz.</summary>
    public int ClockRate { get; }

    /// <summary>What it is for.</summary>
    public CodecRole Role { get; }

    /// <summary>The payload type that it gets where nothing else asks for it.</summary>
    public int PayloadType { get; }

    /// <summary>Number of channels; null where SDP leaves it out.</summary>
    public int? Channels { get; init; }

    /// <summary>Its format parameters, null for none.</summary>
    public string? Fmtp { get; init; }

    /// <summary>The values of its rtcp-fb lines, without the payload type.</summary>
    public ImmutableArray<string> Feedback { get; init; } = [];

    /// <summary>The payload type of the rtx that repairs it where nothing else asks for it; null where none does.</summary>
    public int? RetransmissionPayloadType { get; init; }

    /// <summary>True when it repairs its losses by rtx.</summary>
    public bool HasRetransmission => RetransmissionPayloadType is not null;

    /// <summary>The codec as the API shows it.</summary>
    public RTCRtpCodec Codec => field ??= new RTCRtpCodec
    {
        MimeType = $"{Kind}/{Name}",
        ClockRate = (uint)ClockRate,
        Channels = (ushort?)Channels,
        SdpFmtpLine = Fmtp,
    };

    /// <summary>The lines that describe it under this payload type.</summary>
    public CodecLines LinesFor(int payloadType) => _lines[payloadType] ??= new CodecLines(this, payloadType);

    /// <summary>True when a payload format of the other side is this codec in a configuration that both can use.</summary>
    public bool Matches(SdpCodec codec) =>
        codec.ClockRate == ClockRate && codec.Name.Equals(Name, StringComparison.OrdinalIgnoreCase) && (codec.Channels ?? 1) == (Channels ?? 1)
        && (Role != CodecRole.Media || FormatParameters.AreCompatible(Name, Fmtp, codec.Fmtp));
}
