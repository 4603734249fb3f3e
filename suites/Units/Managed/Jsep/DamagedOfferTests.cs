using Conformance.Units.Managed.Sdp;
using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;
using CsCheck;

namespace Conformance.Units.Managed.Jsep;

/// <summary>Offers and answers with lines gone, doubled, swapped or changed: they are refused, or they can be worked with to the end.</summary>
public class DamagedOfferTests
{
    private static readonly MutationKind[] OfLines = [MutationKind.DropLine, MutationKind.RepeatLine, MutationKind.SwapLines, MutationKind.Flip, MutationKind.InsertLine];

    private static readonly string[] Lines =
    [
        "a=bundle-only", "a=mid:0", "a=mid:x", "a=inactive", "a=rid:q send", "a=rid:q recv", "a=simulcast:send q", "a=simulcast:recv q", "a=setup:active", "a=extmap:4 urn:x",
        "a=extmap:200 urn:ietf:params:rtp-hdrext:sdes:mid", "a=fmtp:97 apt=96", "a=rtpmap:96 opus/48000/2", "a=rtcp-fb:* nack", "m=audio 0 UDP/TLS/RTP/SAVPF 0",
        "m=application 9 UDP/DTLS/SCTP webrtc-datachannel", "m=video 9 UDP/TLS/RTP/SAVPF 96 97 98", "a=group:BUNDLE 1", "a=group:LS 0 1",
    ];

    private static readonly Gen<Mutation> Damage = Gen.Select(
        Gen.Int[0, OfLines.Length - 1], Gen.Double.Unit, Gen.Double.Unit, Gen.Int[0, Lines.Length - 1],
        (kind, at, other, line) => new Mutation(OfLines[kind], at, other, Lines[line] + "\r"));

    private static readonly Gen<string> Damaged = Gen.Select(
        Gen.Int[0, CorpusFile.All.Count - 1], Damage.Array[1, 6], (file, damages) => damages.Aggregate(CorpusFile.All[file].Text, (text, damage) => damage.Apply(text)));

    [Test]
    public void DamagedOffer_IsRefusedOrAnswered() => Damaged.Sample(
        text =>
        {
            var peer = new JsepPeer("b").Add("audio").Add("video", rids: ["q", "h"]);
            if (!Try(() => peer.SetRemoteOffer(text)))
            {
                return;
            }

            var answer = peer.SetLocalAnswer();
            RemoteDescriptionCheck.Check(SessionDescription.Parse(answer), RTCSdpType.Answer, SessionDescription.Parse(text), null, []);
            _ = SessionDescription.Parse(peer.Add("audio").SetLocalOffer());
        },
        iter: 800);

    [Test]
    public void DamagedAnswer_IsRefusedOrFollowedByAnOffer() => Gen.Select(Damage.Array[1, 6], Gen.Enum<RTCBundlePolicy>()).Sample(
        (damages, policy) =>
        {
            var (a, b) = (new JsepPeer("a").With(policy).Add("audio", streams: ["s"]).Add("video", streams: ["s"], rids: ["q", "h"]).WithData(), new JsepPeer("b"));
            var offer = a.SetLocalOffer();
            b.SetRemoteOffer(offer);
            var answer = damages.Aggregate(b.SetLocalAnswer(), (text, damage) => damage.Apply(text));
            if (Try(() => a.SetRemoteAnswer(answer)))
            {
                var (local, remote) = (SessionDescription.Parse(offer).Media[1], SessionDescription.Parse(answer).Media[1]);
                _ = NegotiatedMedia.SendCodecs("video", local, remote);
                _ = NegotiatedMedia.ReceiveCodecs("video", local, remote);
                _ = NegotiatedMedia.HeaderExtensions(local, remote);
                _ = SessionDescription.Parse(a.Add("audio").SetLocalOffer());
            }
        },
        iter: 800);

    // Only the errors that setRemoteDescription() may end with.
    private static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (RTCException error) when (error is RTCError { ErrorDetail: RTCErrorDetailType.SdpSyntaxError } || error.Name == "InvalidAccessError")
        {
            return false;
        }
    }
}
