using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Makes offers (RFC 9429 section 5.2).</summary>
/// <remarks>
/// Deviates from RFC 9429 section 5.2.1 in one point. a=rtcp-mux and a=rtcp-rsize stand in bundled RTP sections too, because Chromium refuses bundled sections
/// that lack the former and reads the latter from each section.
/// </remarks>
internal static class OfferFactory
{
    private static readonly SdpLine ActPass = SdpLine.Attribute("setup", "actpass");
    private static readonly SdpLine BundleOnly = SdpLine.Attribute("bundle-only");
    private static readonly SdpLine RtcpMux = SdpLine.Attribute("rtcp-mux");
    private static readonly SdpLine RtcpMuxOnly = SdpLine.Attribute("rtcp-mux-only");
    private static readonly SdpLine RtcpReducedSize = SdpLine.Attribute("rtcp-rsize");

    /// <summary>An initial or subsequent offer.</summary>
    public static CreatedDescription Create(DescriptionInput input)
    {
        var negotiated = new NegotiatedState(input.CurrentLocal, input.CurrentRemote);
        var sections = OfferPlan.Create(input, negotiated);
        var group = OfferBundle.Arrange(sections, negotiated, input);
        var offer = new SessionDescription();

        // RFC 9429 section 5.2.1: all sections are offered as one BUNDLE group (MUST), whatever the bundle policy.
        SessionLines.Write(offer, input, SessionLines.IceOptions, group.IsEmpty ? [] : [group], LipSync.ForOffer(sections, negotiated, input.Transceivers));

        var media = new OfferedMedia(input);
        var shared = group.IsEmpty ? null : sections.Find(s => s.Mid == group[0])!.Transport;
        foreach (var section in sections)
        {
            offer.Media.Add(Write(offer, section, shared, media, input));
        }

        return new CreatedDescription(offer, offer.ToString(), [.. sections.Select(s => s.Transceiver)]);
    }

    private static MediaDescription Write(
        SessionDescription offer, OfferSection section, SectionTransport? shared, OfferedMedia media, DescriptionInput input)
    {
        // RFC 9429 section 5.2.1: bundle-only goes with port zero (MUST). A bundled section that was negotiated has the address of the section with the
        // tag (RFC 9143 section 7.1.1).
        var transport = section.IsRejected || section.IsBundleOnly ? null : section.Transport ?? shared;
        var formats = media.FormatsOf(section);
        var written = section switch
        {
            { IsData: true } => new MediaDescription(offer, "application", transport?.Port ?? 0, "UDP/DTLS/SCTP", [MediaSections.DataChannelFormat]),
            { IsRejected: true, Previous: { } previous } when formats.Count == 0 =>
                new MediaDescription(offer, previous.Kind, 0, previous.Protocol, previous.Formats),
            _ => SectionLines.Begin(offer, section.Kind, transport?.Port ?? 0, "UDP/TLS/RTP/SAVPF", formats),
        };

        written.Lines.Add(transport?.Connection ?? SectionTransport.NoConnection);
        if (section.Mid.Length > 0)
        {
            written.Add("mid", section.Mid);
        }

        if (section.IsBundleOnly)
        {
            written.Lines.Add(BundleOnly);
        }

        if (section.IsData)
        {
            AddTransport(written, section, input);
            SectionLines.AddSctp(written, SctpPorts.ForOffer(section.Index, section.Mid, input), input);
        }
        else if (section.IsRejected)
        {
            // RFC 9429 section 5.2.2: what is stopped belongs to no stream any more, so there is no a=msid (MUST).
            written.Lines.Add(RTCRtpTransceiverDirection.Inactive.Line());
            SectionLines.AddFormats(written, formats);
        }
        else
        {
            AddMedia(written, section, input.Transceivers[section.Transceiver], formats, media);
            AddTransport(written, section, input);
            AddRtcp(written, section);
        }

        return written;
    }

    private static void AddMedia(MediaDescription written, OfferSection section, TransceiverView view, List<MediaFormat> formats, OfferedMedia media)
    {
        // RFC 9429 section 5.2.1: the offer says what the transceiver wants, whatever was negotiated before.
        written.Lines.Add(view.Direction.Line());
        SectionLines.AddStreams(written, view, view.Direction, section.Previous);
        media.AddExtensions(written);
        SectionLines.AddFormats(written, formats);

        AddSimulcast(written, section.Previous, view);
    }

    private static void AddSimulcast(MediaDescription written, MediaDescription? previous, TransceiverView view)
    {
        // RFC 9429 section 5.2.1: who may send lists an a=rid line for each encoding, and a=simulcast, where these are several
        // (webrtc#dfn-final-steps-to-create-an-offer). Section 5.2.2: both stay as they were negotiated (MUST), those of an answer that takes the layers of
        // the other side among them.
        var (rids, simulcast) = (previous?.Rids ?? [], previous?.Simulcast);
        var isSimulcast = view.SendRids.Length > 1 && (view.Direction.Sends() || rids.Any(r => r.Direction == "send"));
        ImmutableArray<string> send = isSimulcast ? view.SendRids : [];
        List<string> receive = [.. rids.Where(r => r.Direction == "recv").Select(r => r.Id)];
        SectionLines.AddRids(written, send, "send");
        SectionLines.AddRids(written, receive, "recv");
        SectionLines.AddSimulcast(written, send, simulcast?.Receive.IsEmpty == false ? receive : []);
    }

    private static void AddTransport(MediaDescription written, OfferSection section, DescriptionInput input)
    {
        if (section.Transport is { } transport)
        {
            // RFC 9429 section 5.2.1: an offer MUST leave the choice of the role to the answer.
            // What may stand in the sections SHOULD.
            SessionLines.AddFingerprints(written.Lines, input);
            SectionLines.AddTransport(written, transport, ActPass, TlsIds.ForOffer(section.Index, section.Mid, input));
        }
    }

    private static void AddRtcp(MediaDescription written, OfferSection section)
    {
        if (section.Answered is { } answered)
        {
            // RFC 9429 section 5.2.2: no a=rtcp once a=rtcp-mux was answered, as every answer must here, and never again a=rtcp-mux-only (MUST NOT, both).
            // a=rtcp-rsize MUST NOT come back when the answer did not have it.
            written.Lines.Add(RtcpMux);
            if (answered.IsReducedSizeRtcp || BundleLayout.TransportOwner(answered).IsReducedSizeRtcp)
            {
                written.Lines.Add(RtcpReducedSize);
            }

            return;
        }

        if (section.Transport is { } transport)
        {
            // RFC 8858 section 4.2: beside a=rtcp-mux-only it has the port and the address of RTP (MUST).
            written.Add("rtcp", $"{transport.Port} {transport.Connection.Value}");
            written.Lines.Add(RtcpMux);
            written.Lines.Add(RtcpMuxOnly);
        }
        else
        {
            written.Lines.Add(RtcpMux);
        }

        written.Lines.Add(RtcpReducedSize);
    }
}
