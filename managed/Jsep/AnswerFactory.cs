using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Makes answers (RFC 9429 section 5.3).</summary>
/// <remarks>
/// As in offers a=rtcp-mux and a=rtcp-rsize stand in bundled RTP sections too; see <see cref="OfferFactory"/>.
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

        // RFC 9429 section 5.3.1: each BUNDLE group of the offer is answered by one with what was accepted of it (MUST).
        List<IReadOnlyList<string>> bundles = [];
        foreach (var group in offer.Groups)
        {
            if (group.Semantics == "BUNDLE" && AnswerPlan.Remaining(group.Mids, sections) is { IsEmpty: false } mids)
            {
                bundles.Add(mids);
            }
        }

        SessionLines.Write(answer, input, IceOptions(sections), bundles, LipSync.ForAnswer(offer, sections, input.Transceivers));

        // RFC 9429 section 5.3.1: what the sections of an answer have in common MAY stand at the session level if its own specification allows it there, as
        // RFC 8122 section 5 does. Firefox 153 needs it: the process of a page ends (MOZ_CRASH) where an answer's bundled section, which has no attributes
        // of its transport, inherits no fingerprint either.
        SessionLines.AddFingerprints(answer.Lines, input);
        var transports = Transports(sections, input);
        foreach (var section in sections)
        {
            answer.Media.Add(section.IsRejected ? WriteRejected(answer, section.Offered) : Write(answer, section, transports, input));
        }

        return new CreatedDescription(answer, answer.ToString(), [.. sections.Select(s => s.Transceiver)]);
    }

    // RFC 9429 section 5.3.1: the answer has only those ICE options that the offer has.
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
        var transports = new SectionTransport?[sections.Count];
        foreach (var section in sections)
        {
            if (!section.IsRejected && section.TransportOwner == section)
            {
                transports[section.Index] = SectionTransport.Create(input.IceCredentials(section.Index, MidOf(section, input)), PreviousOf(section, input));
            }
        }

        return transports;
    }

    private static MediaDescription? PreviousOf(AnswerSection section, DescriptionInput input) =>
        (input.PendingLocal ?? input.CurrentLocal)?.Media.ElementAtOrDefault(section.Index) is { } previous && previous.Mid == section.Mid ? previous : null;

    // Inside this side a section without a=mid goes by the mid that its transceiver was given.
    private static string MidOf(AnswerSection section, DescriptionInput input) =>
        section.Mid ?? (section.Transceiver >= 0 ? input.Transceivers[section.Transceiver].Mid! : "");

    // RFC 9429 section 5.3.1: port zero rejects (MUST), and nothing that describes a transport or media need follow.
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

        // RFC 9429 section 5.3.1: the profile is repeated as the offer spells it (MUST), be it another name for the same.
        var written = section.IsData
            ? new MediaDescription(answer, offered.Kind, transport.Port, offered.Protocol, offered.Formats)
            : SectionLines.Begin(answer, offered.Kind, transport.Port, offered.Protocol, section.Formats);
        written.Lines.Add(transport.Connection);

        // RFC 9429 section 5.3.1: an offer without a=mid gets an answer without it (MUST).
        if (section.Mid is { } mid)
        {
            written.Add("mid", mid);
        }

        if (!section.IsData)
        {
            AddMedia(written, section, input.Transceivers[section.Transceiver], PreviousOf(section, input));
        }

        if (section.TransportOwner == section)
        {
            SectionLines.AddTransport(
                written, transport, Setup(offered.Setup, input.NegotiatedSetup(MidOf(section, input))), TlsIds.ForAnswer(offered, section.Index, input));
        }

        if (section.IsData)
        {
            SectionLines.AddSctp(written, SctpPorts.ForAnswer(offered, section.Index, input), input);
        }
        else
        {
            AddRtcp(written, section);
        }

        return written;
    }

    private static void AddMedia(MediaDescription written, AnswerSection section, TransceiverView view, MediaDescription? previous)
    {
        // RFC 9429 section 5.3.1: no more than the offer allows (RFC 3264 section 6.1), and no more than the transceiver wants.
        var direction = section.Offered.Direction.Reversed().And(view.Direction);
        written.Lines.Add(direction.Line());
        SectionLines.AddStreams(written, view, direction, previous);
        AnswerFormats.AddExtensions(written, section.Offered);
        SectionLines.AddFormats(written, section.Formats);
        AnswerSimulcast.Add(written, section.Offered, view.SendRids);
    }

    private static void AddRtcp(MediaDescription written, AnswerSection section)
    {
        // RFC 9429 section 5.3.1: both lines answer the same line of the offer. An offer without a=rtcp-mux never gets here.
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
        // RFC 9429 section 5.3.1: an offer that has chosen its role, as other endpoints MAY, leaves only the opposite one (MUST).
        ("active", _) => Passive,
        ("passive", _) => Active,

        // RFC 9429 section 5.3.2: the roles of a DTLS association that goes on stay as they are (MUST).
        (_, "passive") => Passive,

        // RFC 9429 section 5.3.1: who may choose SHOULD be active.
        _ => Active,
    };
}
