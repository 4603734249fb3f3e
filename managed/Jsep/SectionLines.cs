using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Writes the lines that offers and answers have in common.</summary>
internal static class SectionLines
{
    private static readonly SdpLine MaxPacketTime = SdpLine.Attribute("maxptime", "120");
    private const string NoStream = "-";

    /// <summary>A new section, not yet part of the description.</summary>
    public static MediaDescription Begin(SessionDescription description, string kind, int port, string protocol, List<MediaFormat> formats)
    {
        var payloadTypes = ImmutableArray.CreateBuilder<string>(formats.Count);
        foreach (var format in formats)
        {
            payloadTypes.Add(PayloadTypes.Text(format.PayloadType));
        }

        return new MediaDescription(description, kind, port, protocol, payloadTypes.MoveToImmutable());
    }

    /// <summary>a=rtpmap, a=fmtp and a=rtcp-fb of every format, and a=maxptime.</summary>
    public static void AddFormats(MediaDescription section, List<MediaFormat> formats)
    {
        foreach (var format in formats)
        {
            format.Write(section);
        }

        // RFC 9429 section 5.2.1: a=maxptime is for media whose packets can be of several lengths. Opus sets the limit (RFC 7587 section 6.1).
        if (section.Kind == "audio")
        {
            section.Lines.Add(MaxPacketTime);
        }
    }

    /// <summary>a=msid.</summary>
    /// <param name="section">The section.</param>
    /// <param name="view">Its transceiver.</param>
    /// <param name="direction">The direction that the section says.</param>
    /// <param name="previous">The section in the last local description, null when there is none.</param>
    /// <remarks>
    /// Deviates from RFC 9429 section 5.2.1 in one point. The streams are those of today, not those of the first offer, because the draft since has
    /// setStreams() (<c>webrtc#dom-rtcrtpsender-setstreams</c>).
    /// </remarks>
    public static void AddStreams(MediaDescription section, TransceiverView view, RTCRtpTransceiverDirection direction, MediaDescription? previous)
    {
        // RFC 9429 section 5.2.1: a section that may not send has no stream. Section 5.2.2: once there, the lines stay whatever becomes of the direction (MUST).
        if (!direction.Sends() && previous?.Msids.Count is not > 0)
        {
            return;
        }

        // RFC 9429 section 5.2.1: the appdata field, which once had the track, is left out.
        foreach (var stream in view.StreamIds)
        {
            section.Add("msid", stream);
        }

        // RFC 8830 section 2: "-" stands for no stream. Without it the other side makes one up (RFC 9429 section 5.8.2).
        if (view.StreamIds.IsEmpty)
        {
            section.Add("msid", NoStream);
        }
    }

    /// <summary>a=rid of one direction.</summary>
    /// <param name="section">The section.</param>
    /// <param name="rids">The rids.</param>
    /// <param name="direction"><c>send</c> or <c>recv</c>.</param>
    public static void AddRids(MediaDescription section, IEnumerable<string> rids, string direction)
    {
        foreach (var rid in rids)
        {
            section.Add("rid", $"{rid} {direction}");
        }
    }

    /// <summary>a=simulcast; nothing when both lists are empty.</summary>
    /// <param name="section">The section.</param>
    /// <param name="send">The layers to send, in order of preference.</param>
    /// <param name="receive">The layers to receive.</param>
    public static void AddSimulcast(MediaDescription section, IReadOnlyCollection<string> send, IReadOnlyCollection<string> receive)
    {
        var sends = send.Count > 0 ? "send " + string.Join(';', send) : null;
        var receives = receive.Count > 0 ? "recv " + string.Join(';', receive) : null;
        if (sends is not null || receives is not null)
        {
            section.Add("simulcast", sends is not null && receives is not null ? $"{sends} {receives}" : sends ?? receives);
        }
    }

    /// <summary>a=ice-ufrag, a=ice-pwd, a=setup, a=tls-id and the candidates.</summary>
    /// <param name="section">The section.</param>
    /// <param name="transport">Its transport.</param>
    /// <param name="setup">The a=setup.</param>
    /// <param name="tlsId">The value of a=tls-id, null for none.</param>
    public static void AddTransport(MediaDescription section, SectionTransport transport, SdpLine setup, string? tlsId)
    {
        section.Add("ice-ufrag", transport.Credentials.UsernameFragment);
        section.Add("ice-pwd", transport.Credentials.Password);
        section.Lines.Add(setup);
        if (tlsId is not null)
        {
            section.Add("tls-id", tlsId);
        }

        section.Lines.AddRange(transport.Candidates);
    }

    /// <summary>a=sctp-port and a=max-message-size (RFC 8841 sections 5.1 and 6.1).</summary>
    /// <param name="section">The section.</param>
    /// <param name="port">The SCTP port.</param>
    /// <param name="input">What the description is made from.</param>
    public static void AddSctp(MediaDescription section, int port, DescriptionInput input)
    {
        section.Add("sctp-port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        section.Add("max-message-size", input.MaxMessageSize.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
