using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Makes answers (RFC 9429 section 5.3).</summary>
/// <remarks>
/// As in offers a=rtcp-mux and a=rtcp-rsize stand in bundled RTP sections too, and there is no a=tls-id; see <see cref="OfferFactory"/>.
/// </remarks>
internal static class AnswerFactory
{
    private static readonly SdpLine Active = SdpLine.Attribute("setup", "active");
    private static readonly SdpLine Passive = SdpLine.Attribute("setup", "passive");
    private static readonly SdpLine RtcpMux = SdpLine.Attribute("rtcp-mux");
    private static readonly SdpLine RtcpReducedSize = SdpLine.Attribute("rtcp-rsize");

    /// <summary>The answer to <see cref="DescriptionInput.PendingRemote"/>. <see cref="TransceiverView.Mid"/> tells which transceiver is associated with which section.</summary>
    public static CreatedDescription Create(DescriptionInput input)
    {
        var offer = input.PendingRemote ?? throw new ArgumentException("there is no remote offer to answer", nameof(input));
        var sections = AnswerPlan.Create(offer, input);
        var answer = new SessionDescription();

        // "These attributes MUST have semantics BUNDLE and MUST include all mid identifiers from the offered bundle groups that have not been rejected."
        List<IReadOnlyList<string>> bundles = [];
        foreach (var group in offer.Groups)
        {
            if (group.Semantics == "BUNDLE" && AnswerPlan.Remaining(group.Mids, sections) is { IsEmpty: false } mids)
            {
                bundles.Add(mids);
            }
        }

        SessionLines.Write(answer, input, IceOptions(sections), bundles, LipSync.ForAnswer(offer, sections, input.Transceivers));
        var transports = Transports(sections, input);
        foreach (var section in sections)
        {
            answer.Media.Add(section.IsRejected ? WriteRejected(answer, section.Offered) : Write(answer, section, transports, input));
        }

        return new CreatedDescription(answer, answer.ToString(), [.. sections.Select(s => s.Transceiver)]);
    }

    // "is only included if such an option was present in the offer"
    private static ImmutableArray<string> IceOptions(List<AnswerSection> sections)
    {
        var options = ImmutableArray.CreateBuilder<string>();
        foreach (var option in SessionLines.IceOptions)
        {
            if (sections.Exists(s => !s.IsRejected && s.Offered.IceOptions.Contains(option)))
            {
                options.Add(option);
            }
        }

        return options.DrainToImmutable();
    }

    /// <summary>The transport of each section that has one of its own; null for the others.</summary>
    private static SectionTransport?[] Transports(List<AnswerSection> sections, DescriptionInput input)
    {
        var last = input.PendingLocal ?? input.CurrentLocal;
        var transports = new SectionTransport?[sections.Count];
        foreach (var section in sections)
        {
            if (!section.IsRejected && section.TransportOwner == section)
            {
                var previous = section.Index < (last?.Media.Count ?? 0) && last!.Media[section.Index].Mid == section.Mid ? last.Media[section.Index] : null;
                transports[section.Index] = SectionTransport.Create(input.IceCredentials(section.Index, MidOf(section, input)), previous);
            }
        }

        return transports;
    }

    // Inside this side a section without a=mid goes by the mid that its transceiver was given.
    private static string MidOf(AnswerSection section, DescriptionInput input) =>
        section.Mid ?? (section.Transceiver >= 0 ? input.Transceivers[section.Transceiver].Mid! : "");

    // "m= sections MUST be marked as rejected by setting the <port> in the m= line to zero, and further processing for this m= section can be skipped"
    private static MediaDescription WriteRejected(SessionDescription answer, MediaDescription offered)
    {
        var section = new MediaDescription(answer, offered.Kind, 0, offered.Protocol, offered.Formats);
        section.Lines.Add(SectionTransport.NoConnection);
        if (offered.Mid is { } mid)
        {
            section.Add("mid", mid);
        }

        if (!MediaSections.IsData(offered))
        {
            section.Lines.Add(RTCRtpTransceiverDirection.Inactive.Line());
        }

        return section;
    }

    private static MediaDescription Write(SessionDescription answer, AnswerSection section, SectionTransport?[] transports, DescriptionInput input)
    {
        var offered = section.Offered;
        var transport = transports[section.TransportOwner.Index]!;

        // "The <proto> field MUST be set to exactly match the <proto> field for the corresponding m= line in the offer."
        var written = section.IsData
            ? new MediaDescription(answer, offered.Kind, transport.Port, offered.Protocol, offered.Formats)
            : SectionLines.Begin(answer, offered.Kind, transport.Port, offered.Protocol, section.Formats);
        written.Lines.Add(transport.Connection);

        // "If and only if present in the offer, an a=mid line"
        if (section.Mid is { } mid)
        {
            written.Add("mid", mid);
        }

        if (!section.IsData)
        {
            AddMedia(written, section, input.Transceivers[section.Transceiver]);
        }

        if (section.TransportOwner == section)
        {
            SectionLines.AddTransport(written, transport, Setup(offered.Setup, input.NegotiatedSetup(MidOf(section, input))));
        }

        if (section.IsData)
        {
            SectionLines.AddSctp(written, input);
        }
        else
        {
            AddRtcp(written, section);
        }

        return written;
    }

    private static void AddMedia(MediaDescription written, AnswerSection section, TransceiverView view)
    {
        // "A direction attribute, determined by applying the rules regarding the offered direction specified in RFC 3264, and then intersecting with the
        // direction of the associated RtpTransceiver."
        var direction = section.Offered.Direction.Reversed().And(view.Direction);
        written.Lines.Add(direction.Line());
        SectionLines.AddStreams(written, view, direction);
        AnswerFormats.AddExtensions(written, section.Offered);
        SectionLines.AddFormats(written, section.Formats);
        AnswerSimulcast.Add(written, section.Offered, view.SendRids);
    }

    private static void AddRtcp(MediaDescription written, AnswerSection section)
    {
        // "If present in the offer, an a=rtcp-mux line". An offer without it never gets here. "If present in the offer, an a=rtcp-rsize line."
        var owner = section.TransportOwner.Offered;
        written.Lines.Add(RtcpMux);
        if (section.Offered.IsReducedSizeRtcp || owner.IsReducedSizeRtcp)
        {
            written.Lines.Add(RtcpReducedSize);
        }
    }

    /// <summary>a=setup for what was offered and the role that the transport has.</summary>
    private static SdpLine Setup(string? offered, string? negotiated) => (offered, negotiated) switch
    {
        // "Offers from non-JSEP endpoints MAY send other values for a=setup, in which case the answer MUST use a value consistent with the value in the offer."
        ("active", _) => Passive,
        ("passive", _) => Active,

        // RFC 9429 section 5.3.2: "a role value consistent with the existing DTLS association, if the association is being continued by the offerer".
        (_, "passive") => Passive,

        // "When the offer contains the actpass value, the answerer SHOULD use the active role."
        _ => Active,
    };
}
