using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>createOffer() and createAnswer().</summary>
internal static class CreatedDescriptions
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#dom-rtcpeerconnection-createoffer", "createOffer()",
        [
            Step("closed", "On a closed connection it rejects with InvalidStateError.", "close/later-operations-reject"),
            Step("state", "Outside stable and have-local-offer it rejects with InvalidStateError.", "descriptions/created-type"),
            Unseen("certificate", "It waits for the certificate.", Untestable.Inside),
            Unseen("inspection", "It rejects with OperationError when the system's state cannot be found out.", Untestable.Fault),
            Step("closed-meanwhile", "It stays pending when the connection is closed meanwhile.", "close/pending-operations-stay-pending"),
            Step("modified-meanwhile", "The offer has what was added while it was made."),
            Step("tagged-section", "The section of the first transceiver that is not stopped heads the BUNDLE group."),
            Step("codec-preferences", "Codec preferences give the order of the formats and leave out the others."),
            Step("preferred-send", "Of preferred codecs a section that sends leaves out those that cannot be sent.", "sdp/preferred-sent"),
            Step("preferred-receive", "Of preferred codecs a section that receives leaves out those that cannot be received.", "sdp/preferred-received"),
            Step("encodings", "Several encodings to send give an a=rid each and an a=simulcast that names them in their order.", "sdp/simulcast-present"),
            Step("type", "It gives a description of type offer.", "descriptions/created-type"),
            Step("changes-nothing", "Neither state nor descriptions change by it."),
            Step("stopping", "A transceiver that was stopped by script is offered as stopped."),
            Step("compatible", "After a negotiation the offer fits the session, with what has changed since."),
            Step("credentials", "It carries the username fragment, the password and the options of ICE.", "sdp/ice-credentials"),
            Step("fingerprints", "It carries the fingerprints of the connection's certificates.", "sdp/fingerprint"),
            Step("stays-usable", "It can be set at least until the callback of its promise has ended."),
        ]) { Aliases = ["dfn-create-an-offer", "dfn-final-steps-to-create-an-offer", "dfn-in-parallel-steps-to-create-an-offer"] },
        new("webrtc#dom-rtcpeerconnection-createanswer", "createAnswer()",
        [
            Step("closed", "On a closed connection it rejects with InvalidStateError.", "close/later-operations-reject"),
            Step("state", "Outside have-remote-offer and have-local-pranswer it rejects with InvalidStateError.", "descriptions/created-type"),
            Unseen("certificate", "It waits for the certificate.", Untestable.Inside),
            Unseen("inspection", "It rejects with OperationError when the system's state cannot be found out.", Untestable.Fault),
            Step("closed-meanwhile", "It stays pending when the connection is closed meanwhile.", "close/pending-operations-stay-pending"),
            Step("modified-meanwhile", "The answer has what was changed while it was made."),
            Step("codec-preferences", "Codec preferences give the order of the formats and leave out the others."),
            Step("first-alternative", "Of alternatives in an offered a=simulcast the answer takes the first."),
            Step("duplicate-rids", "Of rids that an offered a=simulcast names twice the answer takes the first."),
            Step("unknown-rids", "A rid for which there is no encoding is left out."),
            Step("type", "It gives a description of type answer.", "descriptions/created-type"),
            Step("changes-nothing", "Neither state nor descriptions change by it."),
            Step("provisional", "It may be set as a provisional answer."),
            Step("compatible", "The answer fits the offer.", "sdp/answer-sections", "sdp/answer-kind"),
            Step("credentials", "It carries the username fragment, the password and the options of ICE.", "sdp/ice-credentials"),
            Step("fingerprints", "It carries the fingerprints of the connection's certificates.", "sdp/fingerprint"),
            Step("stays-usable", "It can be set at least until the callback of its promise has ended."),
        ]) { Aliases = ["dfn-create-an-answer", "dfn-final-steps-to-create-an-answer", "create-answer-restrictions"] },
    ];
}
