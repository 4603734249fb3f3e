using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Makes offers (RFC 9429 section 5.2).</summary>
/// <remarks>
/// Deviates from RFC 9429 section 5.2.1 in two points. There is no a=tls-id: no browser has it, and without it a new fingerprint with an ICE restart says the
/// same (RFC 8842 section 5.5). And a=rtcp-mux and a=rtcp-rsize stand in bundled RTP sections too, because Chromium refuses bundled sections that lack the
/// former and reads the latter from each section.
/// </remarks>
internal static class OfferFactory
{
    private static readonly SdpLine ActPass = SdpLine.Attribute("setup", "actpass");
    private static readonly SdpLine BundleOnly = SdpLine.Attribute("bundle-only");
    private static readonly SdpLine Rtcp = SdpLine.Attribute("rtcp", "9 IN IP4 0.0.0.0");
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

        // "An a=group attribute MUST be added [...] This attribute MUST have semantics BUNDLE and MUST include the mid identifiers of each m= section."
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
        // "If the m= section is marked as bundle-only, then the <port> value MUST be set to zero." A bundled section that was negotiated has the address of
        // the section with the tag (RFC 9143 section 7.1.1).
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
            SectionLines.AddSctp(written, input);
        }
        else if (section.IsRejected)
        {
            // "with the port set to zero and all a=msid lines removed"
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
        // "A direction attribute that is the same as that of the associated transceiver."
        written.Lines.Add(view.Direction.Line());
        SectionLines.AddStreams(written, view, view.Direction);
        media.AddExtensions(written);
        SectionLines.AddFormats(written, formats);

        AddSimulcast(written, section.Previous, view);
    }

    private static void AddSimulcast(MediaDescription written, MediaDescription? previous, TransceiverView view)
    {
        // "If the RtpTransceiver has a sendrecv or sendonly direction, and the application has specified a rid-id for an encoding [...] an a=rid line for each
        // encoding specified", and a=simulcast when "more than one a=rid line has been generated". Later on "the a=rid lines MUST stay the same" and "any
        // a=simulcast line MUST stay the same", those of an answer that takes the layers of the other side among them.
        var (rids, simulcast) = (previous?.Rids ?? [], previous?.Simulcast);
        ImmutableArray<string> send = view.Direction.Sends() || rids.Any(r => r.Direction == "send") ? view.SendRids : [];
        List<string> receive = [.. rids.Where(r => r.Direction == "recv").Select(r => r.Id)];
        SectionLines.AddRids(written, send, "send");
        SectionLines.AddRids(written, receive, "recv");
        SectionLines.AddSimulcast(
            written, send.Length > 1 || simulcast?.Send.IsEmpty == false ? send : [], simulcast?.Receive.IsEmpty == false ? receive : []);
    }

    private static void AddTransport(MediaDescription written, OfferSection section, DescriptionInput input)
    {
        if (section.Transport is { } transport)
        {
            // "The role value in the offer MUST be actpass."
            SectionLines.AddTransport(written, transport, ActPass);
        }
    }

    private static void AddRtcp(MediaDescription written, OfferSection section)
    {
        if (section.Answered is { } answered)
        {
            // "The a=rtcp line MUST NOT be added if the most recent answer included an a=rtcp-mux line", which every answer must here. "The a=rtcp-mux-only
            // line MUST NOT be added. The a=rtcp-rsize line MUST NOT be added unless present in the most recent answer."
            written.Lines.Add(RtcpMux);
            if (answered.IsReducedSizeRtcp || BundleLayout.TransportOwner(answered).IsReducedSizeRtcp)
            {
                written.Lines.Add(RtcpReducedSize);
            }

            return;
        }

        if (section.Transport is not null)
        {
            written.Lines.Add(Rtcp);
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
