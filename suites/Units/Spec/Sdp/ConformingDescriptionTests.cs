using static Conformance.Units.Spec.Sdp.BreakingDescriptions;

namespace Conformance.Units.Spec.Sdp;

/// <summary>Descriptions as the documents want them: no rule may find anything.</summary>
public sealed class ConformingDescriptionTests
{
    [Test]
    public void Offerer_OffersTwice_KeepsEveryRule() => Keeps(Reoffers(SdpSample.Reoffer));

    [Test]
    public void Answerer_AnswersTwice_KeepsEveryRule() => Keeps(Reanswers(SdpSample.Reanswer, SdpSample.Reoffer));

    [Test]
    public void Answerer_OffersAfterwards_KeepsEveryRule() => Keeps(new DescriptionTrace().Receives("offer", SdpSample.Offer)
        .Applies("answer", SdpSample.Answer).Creates("offer", SdpSample.Reanswer.With("a=setup:active", "a=setup:actpass")));

    [Test]
    public void Offerer_AnswersAfterwardsInItsOldRole_KeepsEveryRule() => Keeps(Negotiated()
        .Receives("offer", SdpSample.Reanswer.With("a=setup:active", "a=setup:actpass"))
        .Creates("answer", SdpSample.Reoffer.With("a=setup:actpass", "a=setup:passive")));

    [Test]
    public void Restart_OfBothSides_KeepsEveryRule()
    {
        Keeps(Negotiated().Calls("restartIce").Creates("offer", SdpSample.Reoffer.With("AAAA", "FFFF")));
        Keeps(Reanswers(SdpSample.Reanswer.With("DDDD", "EEEE"), SdpSample.Reoffer.With("AAAA", "FFFF")));
    }

    [Test]
    public void Recycling_WithANewMid_KeepsEveryRule() => Keeps(Recycles(RecycledOffer("3")));

    [Test]
    public void AddedSection_InALaterOffer_MayHaveATransportOfItsOwnOrNone()
    {
        var offer = SdpSample.Reoffer.With("BUNDLE 0 1 2", "BUNDLE 0 1 2 3").With("c=IN IP4 0.0.0.0", "c=IN IP6 ::");
        Keeps(Reoffers(offer + SdpSample.Offer.Section("0").With("a=mid:0", "a=mid:3")));
        Keeps(Reoffers(offer + SdpSample.Reoffer.Section("1").With("a=mid:1", "a=mid:3")));
    }

    [Test]
    public void RejectedSection_InAnAnswer_NeedsNothingButItsPlace() => Keeps(Answers(
        SdpSample.Answer.With("0 1 2", "0 1").In("2", s => s.With("application 9", "application 0").Without("a=sctp-port:5000", "a=max-message-size:262144"))));

    [TestCase("max-bundle")]
    [TestCase("max-compat")]
    public void BundlePolicy_Other_KeepsEveryRule(string policy) =>
        Keeps(Offers(policy == "max-bundle" ? MaxBundle(SdpSample.Offer) : SdpSample.Offer, policy));

    [Test]
    public void Configuration_Unreadable_SaysNothingOfThePolicy() => Keeps(new DescriptionTrace("null").Creates("offer", MaxBundle(SdpSample.Offer)));

    [Test]
    public void Gathered_WithEndOfCandidates_KeepsEveryRule() => Keeps(new DescriptionTrace().Applies("offer", SdpSample.Offer)
        .Receives("answer", SdpSample.Answer).Gathers("offer", SdpSample.Offer.Add("0", "a=candidate:1 1 udp 2130706431 192.0.2.2 4000 typ host").Add("0", "a=end-of-candidates")));

    [Test]
    public void CreatedAndApplied_AreOneDescription_WhateverThePeerWritesOtherwise() => Keeps(new DescriptionTrace().Creates("offer", SdpSample.Offer)
        .Sets("offer", SdpSample.Offer, SdpSample.Offer.Add("0", "a=x-applied")));

    [Test]
    public void LocalDescription_OfTheApplication_IsNotJudged() => Keeps(new DescriptionTrace().Sets("offer", "v=0\r\n", "v=0\r\n"));

    [Test]
    public void FailedCreation_MayHaveTakenAVersion() => Keeps(Negotiated().Fails("createOffer").Creates("offer", SdpSample.Reoffer.With("1722 2 IN", "1722 3 IN")));

    [Test]
    public void VersionAfterARollback_GoesOn() => Keeps(new DescriptionTrace().Applies("offer", SdpSample.Offer).RollsBack()
        .Creates("offer", SdpSample.Offer.With("1722 1 IN", "1722 2 IN").Add("2", "a=x-other")));

    [Test]
    public void Simulcast_OfThreeRids_KeepsEveryRule()
    {
        var rids = new[] { "a=rid:q send", "a=rid:h send", "a=rid:f send" };
        var offer = rids.Aggregate(SdpSample.Offer, (s, line) => s.Add("1", line)).Add("1", "a=simulcast:send q;h,~f");
        Keeps(Offers(offer));
        Keeps(Answers(SdpSample.Answer.Add("1", "a=rid:q recv").Add("1", "a=rid:h recv").Add("1", "a=simulcast:recv q;h"), offer));
    }

    [Test]
    public void Simulcast_OfALaterOffer_HasWhatTheAnswerTook()
    {
        var offer = Layers(SdpSample.Offer, "send", "q", "h", "f");
        Keeps(Negotiated(Layers(SdpSample.Answer, "recv", "q", "h", "f"), offer).Creates("offer", Layers(SdpSample.Reoffer, "send", "q", "h", "f")));
        Keeps(Negotiated(Layers(SdpSample.Answer, "recv", "q", "f"), offer).Creates("offer", Layers(SdpSample.Reoffer, "send", "q", "f")));
        Keeps(Negotiated(SdpSample.Answer, offer).Creates("offer", SdpSample.Reoffer));
    }

    [Test]
    public void PreferredCodecs_ThatCanBeUsed_KeepEveryRule()
    {
        foreach (var (direction, its) in new[] { ("sendonly", "RTCRtpSender"), ("sendrecv", "RTCRtpReceiver") })
        {
            Keeps(new DescriptionTrace().Transceivers(("0", "sendrecv"), ("1", direction)).Tells(its, "video", ["video/VP8", "video/rtx"])
                .Prefers("transceiver:1", "video/VP8", "video/VP9").Creates("offer", SdpSample.Offer.In("1", s => s.With("a=sendrecv", "a=" + direction))));
        }
    }

    [Test]
    public void PreferredCodecs_NoneOfWhichCanBeUsed_CountAsUnset() => Keeps(new DescriptionTrace().Transceivers(("0", "sendrecv"), ("1", "sendrecv"))
        .Tells("RTCRtpSender", "video", ["video/VP9"]).Prefers("transceiver:1", "video/VP8").Creates("offer", SdpSample.Offer));

    [Test]
    public void ForwardErrorCorrection_ThatIsSupported_IsListed()
    {
        var codecs = new[] { "video/VP8", "video/rtx", "video/ulpfec" };
        Keeps(Tells(new DescriptionTrace(), codecs).Creates("offer", Fec(SdpSample.Offer)));
        Keeps(Tells(new DescriptionTrace(), codecs).Receives("offer", Fec(SdpSample.Offer)).Creates("answer", Fec(SdpSample.Answer)));
        Keeps(Tells(new DescriptionTrace(), codecs).Receives("offer", SdpSample.Offer).Creates("answer", SdpSample.Answer));
        Keeps(Tells(new DescriptionTrace(), codecs).Prefers("transceiver:1", "video/VP8").Creates("offer", SdpSample.Offer));
    }

    [Test]
    public void HeaderExtension_OfTheCapabilities_IsOffered() =>
        Keeps(new DescriptionTrace().Tells("RTCRtpSender", "video", []).Tells("RTCRtpReceiver", "audio", []).Creates("offer", SdpSample.Offer));

    [TestCase("a=simulcast:send q,q")]
    [TestCase("a=simulcast:send q send h")]
    public void Simulcast_ThatNamesSomethingTwice_IsFound(string line) => Assert.That(
        Offers(SdpSample.Offer.Add("1", "a=rid:q send").Add("1", "a=rid:h send").Add("1", line)).Findings().Select(f => f.Rule), Does.Contain("sdp/simulcast-once"));

    [Test]
    public void Simulcast_OfTheSession_IsFound() => Assert.That(
        Offers(SdpSample.Offer.With("a=group:", "a=simulcast:send q\r\na=group:")).Findings().Select(f => f.Rule), Is.EqualTo(new[] { "sdp/simulcast-once" }));

    [Test]
    public void NewAssociation_OfBothSides_KeepsEveryRule()
    {
        var offer = SdpSample.Reoffer.With("AAAA", "FFFF").With("offererTlsIdOfTwentyCh", "offererTlsIdOfAnotherSe");
        Keeps(Negotiated().Calls("restartIce").Creates("offer", offer));
        Keeps(Reanswers(SdpSample.Reanswer.With("DDDD", "EEEE").With("answererTlsIdOfTwentyC", "answererTlsIdOfAnother"), offer));
        Assert.That(Reanswers(SdpSample.Reanswer.With("DDDD", "EEEE"), offer).Findings().Select(f => f.Rule), Is.EqualTo(new[] { "sdp/tls-id-follows" }));
    }

    [Test]
    public void Addresses_OfTwoSections_AreTwo() => Keeps(ReoffersBeforeTheAnswer(
        SdpSample.Offer.In("0", Somewhere).In("1", s => Somewhere(s).With(" 4000 UDP", " 4001 UDP").With("a=rtcp:4000", "a=rtcp:4001"))));

    [TestCase("a=candidate:1 1 UDP 2130706431 192.0.2.2 4000 typ host generation 0")]
    [TestCase("a=candidate:a+/9 1 tcp 1 2001:db8::1 9 typ host tcptype active")]
    [TestCase("a=candidate:1 1 udp 1 host.local 4000 typ srflx raddr 0.0.0.0 rport 0")]
    public void Candidate_OfTheGrammar_IsKept(string candidate) => Keeps(new DescriptionTrace().Applies("offer", SdpSample.Offer.Add("0", candidate)));

    [Test]
    public void OddText_IsRead()
    {
        foreach (var odd in new[] 
        {
            "\n", "m=\r\n", "a=\r\nm=audio\r\na=mid\r\na=rtpmap:\r\na=extmap:\r\na=candidate:", "=\r\nm=x y z\na=group",
            "a=group:BUNDLE\r\nm=audio 9 RTP 0\r\na=simulcast:send\r\na=rid:",
        })
        {
            Assert.That(Offers(odd).Findings(), Is.Not.Empty, odd);
            Assert.That(Reanswers(odd, odd).Findings(), Is.Not.Empty, odd);
        }
    }

    [Test]
    public void Finding_SaysTypeSectionAndLine() => Assert.That(
        Offers(SdpSample.Offer.In("1", s => s.With("a=setup:actpass", "a=setup:active"))).Findings()
            .Select(f => $"{f.Rule}: {f.Violation.Expected} | {f.Violation.Actual}"),
        Is.EqualTo(new[] { "sdp/setup-offer: a=setup:actpass | offer, mid 1: a=setup:active (line 33)" }));

    [Test]
    public void LineNumber_OfAFinding_DoesNotCountCandidates() => Assert.That(
        new DescriptionTrace()
            .Applies("offer", SdpSample.Offer.Add("0", "a=candidate:1 1 udp 1 192.0.2.2 4000 typ host").In("1", s => s.With("actpass", "active")))
            .Findings().Select(f => f.Violation.Actual),
        Is.EqualTo(new[] { "offer, mid 1: a=setup:active (line 33)" }));

    private static void Keeps(DescriptionTrace trace) => Assert.That(trace.Findings(), Is.Empty);
}
