using Conformance.WebRtc;
using Conformance.WebRtc.Sdp;
using CsCheck;

namespace Conformance.Units.Managed.Jsep;

/// <summary>Whatever two peers do, each takes what the other one makes, and what was negotiated stays where it is.</summary>
public class RandomNegotiationTests
{
    private enum Act
    {
        AddAudio,
        AddVideo,
        AddSimulcast,
        AddData,
        Stop,
        StopBeforeTheAnswer,
        Turn,
        RestartIce,
        OfferTwice,
        Negotiate,
    }

    private static readonly Gen<(bool First, Act Act, int Number)> Step =
        Gen.Select(Gen.Bool, Gen.Enum<Act>(), Gen.Int[0, 7], (first, act, number) => (first, act, number));

    [Test]
    public void AnySequence_OfWhatTwoPeersDo_IsNegotiated() =>
        Gen.Select(Gen.Enum<RTCBundlePolicy>(), Gen.Enum<RTCBundlePolicy>(), Step.Array[1, 25]).Sample(
            (first, second, steps) => Run(new JsepPeer("a").With(first), new JsepPeer("b").With(second), steps), iter: 200);

    private static void Run(JsepPeer a, JsepPeer b, (bool First, Act Act, int Number)[] steps)
    {
        foreach (var (first, act, number) in steps)
        {
            var (peer, other) = first ? (a, b) : (b, a);
            Do(peer, other, act, number);
        }

        Negotiate(a, b, null);
    }

    private static void Do(JsepPeer peer, JsepPeer other, Act act, int number)
    {
        var direction = (RTCRtpTransceiverDirection)(number & 3);
        switch (act)
        {
            case Act.AddAudio:
                peer.Add("audio", direction, streams: number > 3 ? ["s"] : []);
                break;
            case Act.AddVideo:
                peer.Add("video", direction, streams: number > 3 ? ["s"] : []);
                break;
            case Act.AddSimulcast:
                peer.Add("video", direction, rids: ["q", "h", "f"]);
                break;
            case Act.AddData:
                peer.WantsData = true;
                break;
            case Act.Stop when number < peer.Transceivers.Count:
                peer.Stop(number);
                break;
            case Act.StopBeforeTheAnswer:
                Negotiate(peer, other, number);
                break;
            case Act.Turn when number < peer.Transceivers.Count:
                peer.Change(number, t => t with { Direction = (RTCRtpTransceiverDirection)((number + 1) & 3) });
                break;
            case Act.RestartIce:
                peer.RestartIce();
                break;
            case Act.OfferTwice:
                peer.SetLocalOffer();
                peer.Add("audio");
                Negotiate(peer, other, null);
                break;
            case Act.Negotiate:
                Negotiate(peer, other, null);
                break;
            default:
                break;
        }
    }

    private static void Negotiate(JsepPeer offerer, JsepPeer answerer, int? stopped)
    {
        var (before, was) = (offerer.CurrentLocal, offerer.CurrentRemote);
        var offer = offerer.SetLocalOffer();
        answerer.SetRemoteOffer(offer);
        if (stopped < answerer.Transceivers.Count)
        {
            answerer.Stop(stopped.Value);
        }

        var answer = answerer.SetLocalAnswer();
        offerer.SetRemoteAnswer(answer);
        Stays(before, was, SessionDescription.Parse(offer));
        Fits(SessionDescription.Parse(offer), SessionDescription.Parse(answer), offerer, answerer);
    }

    /// <summary>Sections keep their place, mid and payload types until they are rejected.</summary>
    private static void Stays(SessionDescription? before, SessionDescription? was, SessionDescription offer)
    {
        for (var i = 0; i < (before?.Media.Count ?? 0); i++)
        {
            var (old, now) = (before!.Media[i], offer.Media[i]);
            if (old.IsRejected || was!.Media[i].IsRejected)
            {
                continue;
            }

            Require(old.Mid == now.Mid && old.Kind == now.Kind, $"section {i} was {old.Mid} and is {now.Mid}");
            Require(
                now.Codecs.All(c => old.Codecs.All(o => o.PayloadType != c.PayloadType || (o.Name, o.ClockRate) == (c.Name, c.ClockRate))), $"payload types of section {i}");
            Require(!now.IsBundleOnly, $"section {i} is bundle-only");
        }
    }

    /// <summary>Both sides have the same sections, each section in use has one transport, and transceivers on both sides have the same mids.</summary>
    private static void Fits(SessionDescription offer, SessionDescription answer, JsepPeer offerer, JsepPeer answerer)
    {
        var groups = answer.Groups.Where(g => g.Semantics == "BUNDLE").ToList();
        for (var i = 0; i < offer.Media.Count; i++)
        {
            var (offered, answered) = (offer.Media[i], answer.Media[i]);
            var isBundled = groups.Exists(g => g.Mids.Contains(answered.Mid!) && g.Mids[0] != answered.Mid);
            Require(answered.IsRejected || (answered.IceUfrag is null) == isBundled, $"transport of section {i}");
            Require(!answered.IsRejected || !groups.Exists(g => g.Mids.Contains(answered.Mid!)), $"rejected section {i} in a group");
            Require(offered.Mid == answered.Mid, $"mid of section {i}");
        }

        Require(
            Mids(offerer).SequenceEqual(Mids(answerer)),
            $"{string.Join(' ', Mids(offerer))} here, {string.Join(' ', Mids(answerer))} there");
    }

    private static IEnumerable<string> Mids(JsepPeer peer) => peer.Transceivers.Where(t => t.Mid is not null).Select(t => t.Mid!).Order(StringComparer.Ordinal);

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
