using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

public sealed class HandshakeTests
{
    [Test]
    public void OneSideConnects_BothAreEstablished()
    {
        var pair = new SctpPair();
        pair.A.Association.Connect(pair.Now);
        pair.Settle();

        Assert.That(pair.A.Transitions.Select(t => t.ToString()), Is.EqualTo(
            ["Closed -> CookieWait (ASSOCIATE)", "CookieWait -> CookieEchoed (INIT ACK)", "CookieEchoed -> Established (COOKIE ACK)"]));
        Assert.That(pair.B.Transitions.Select(t => t.ToString()), Is.EqualTo(["Closed -> Established (COOKIE ECHO)"]));
        Assert.That(pair.A.EventKinds.Concat(pair.B.EventKinds), Is.EqualTo([SctpEventKind.Connected, SctpEventKind.Connected]));
    }

    [Test]
    public void BothSidesConnectAtOnce_OneAssociationIsEstablished()
    {
        var pair = new SctpPair().Connect();
        pair.Settle();

        Assert.That(pair.A.EventKinds.Concat(pair.B.EventKinds), Is.EqualTo([SctpEventKind.Connected, SctpEventKind.Connected]));
        AssertCarries(pair);
    }

    [Test]
    public void BothSidesConnect_WithinEachStepOfTheOther_OneAssociationIsEstablished([Range(0, 60)] int milliseconds)
    {
        var pair = new SctpPair();
        pair.A.Association.Connect(pair.Now);
        pair.Wait(TimeSpan.FromMilliseconds(milliseconds));
        pair.B.Association.Connect(pair.Now);
        pair.Settle();

        Assert.That(pair.A.EventKinds.Concat(pair.B.EventKinds), Is.EqualTo([SctpEventKind.Connected, SctpEventKind.Connected]));
        AssertCarries(pair);
    }

    [Test]
    public void EachPacketLost_IsSentAgain([Range(0, 7)] int lost, [Values] bool isBoth)
    {
        var pair = new SctpPair();
        var count = 0;
        pair.Link.Filter = (_, _) => count++ != lost;
        pair.A.Association.Connect(pair.Now);
        if (isBoth)
        {
            pair.B.Association.Connect(pair.Now);
        }

        pair.Run(() => pair.A.Association.State == SctpState.Established && pair.B.Association.State == SctpState.Established);
        AssertCarries(pair);
    }

    [Test]
    public void EachPacketTwice_ChangesNothing()
    {
        var pair = new SctpPair(conditions: LinkConditions.Perfect with { Duplication = 1 }).Connect();
        pair.Settle();

        Assert.That(pair.A.EventKinds.Concat(pair.B.EventKinds), Is.EqualTo([SctpEventKind.Connected, SctpEventKind.Connected]));
        AssertCarries(pair);
    }

    [Test]
    public void Streams_AreAsManyAsBothSidesTake()
    {
        var pair = new SctpPair(
            change: o => o with { OutboundStreams = 100, InboundStreams = 7 },
            changeB: o => o with { OutboundStreams = 50, InboundStreams = 60 }).Connect();
        pair.Settle();

        Assert.That((pair.A.Events[0].OutboundStreams, pair.A.Events[0].InboundStreams), Is.EqualTo(((ushort)60, (ushort)7)));
        Assert.That((pair.B.Events[0].OutboundStreams, pair.B.Events[0].InboundStreams), Is.EqualTo(((ushort)7, (ushort)60)));
    }

    [Test]
    public void NoAnswer_FailsAfterTheLastRepetition()
    {
        var lone = new LoneAssociation(o => o with { MaxInitRetransmissions = 3 });
        lone.Association.Connect(lone.Now);
        lone.Pump();
        for (var i = 0; i < 4; i++)
        {
            lone.TimeOut();
        }

        Assert.That(lone.TakeTypes(), Is.EqualTo(Enumerable.Repeat(ChunkType.Init, 4)));
        Assert.That(lone.End.EventKinds, Is.EqualTo([SctpEventKind.Failed]));
        Assert.That(lone.End.Events[0].Error!.Message, Does.Contain("4 chunks").And.Contain("RFC 9260 section 5.1"));
        Assert.That(lone.Association.NextTimeout, Is.Null);
    }

    [Test]
    public void MessagesSentBefore_GoWhenItIsEstablished()
    {
        var pair = new SctpPair();
        pair.A.Association.Send(pair.Now, 3, Ppid.String, new byte[] { 1 });
        pair.Connect();
        pair.Run(() => pair.B.Messages.Count == 1);

        Assert.That(pair.B.Messages[0].StreamId, Is.EqualTo(3));
    }

    [Test]
    public void StaleCookie_BeginsAgain()
    {
        var pair = new SctpPair(changeB: o => o with { CookieLife = TimeSpan.FromMilliseconds(15) }, change: o => o);
        pair.A.Association.Connect(pair.Now);
        pair.Run(() => pair.B.Association.Counters.StaleCookies == 1);
        pair.Link.Conditions = pair.Link.Conditions with { Delay = TimeSpan.FromMilliseconds(1) };
        pair.Run(() => pair.A.Association.State == SctpState.Established);

        Assert.That(pair.A.Transitions.Select(t => t.To), Is.EqualTo(
            [SctpState.CookieWait, SctpState.CookieEchoed, SctpState.CookieWait, SctpState.CookieEchoed, SctpState.Established]));
    }

    [Test]
    public void CookieChanged_IsNotTaken()
    {
        var pair = new SctpPair();
        pair.Link.Filter = (_, packet) =>
        {
            if (Packets.TypesOf(packet)[0] == ChunkType.CookieEcho)
            {
                packet[20]++;
                PacketChecksum.Seal(packet);
            }

            return true;
        };
        pair.A.Association.Connect(pair.Now);
        pair.Wait(TimeSpan.FromSeconds(1));

        Assert.That(pair.B.Association.State, Is.EqualTo(SctpState.Closed));
        Assert.That(pair.B.Association.Counters.BadCookies, Is.Positive);
    }

    [Test]
    public void CookieOfAnotherAssociation_IsNotTaken()
    {
        var (pair, other) = (new SctpPair(1), new SctpPair(2));
        byte[]? echo = null;
        other.Link.Filter = (_, packet) =>
        {
            echo = Packets.TypesOf(packet)[0] == ChunkType.CookieEcho ? packet : echo;
            return true;
        };
        other.A.Association.Connect(other.Now);
        other.Settle();
        pair.B.Association.HandlePacket(pair.Now, echo!);

        Assert.That((pair.B.Association.State, pair.B.Association.Counters.BadCookies), Is.EqualTo((SctpState.Closed, 1L)));
    }

    [Test]
    public void PeerThatLostTheAssociation_MakesItAgain()
    {
        var pair = new SctpPair().Connect();
        pair.B.Association.Send(pair.Now, 1, Ppid.Binary, new byte[] { 1 });
        pair.Run(() => pair.A.Messages.Count == 1);
        pair.ReplaceA(seed: 99);
        pair.A.Association.Connect(pair.Now);
        pair.Run(() => pair.A.Association.State == SctpState.Established);
        pair.Settle();

        Assert.That(pair.B.EventKinds, Is.EqualTo([SctpEventKind.Connected, SctpEventKind.Restarted]));
        AssertCarries(pair);
    }

    [Test]
    public void Init_AfterTheEnd_IsRefused()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.Abort("over");
        lone.TakeTypes();
        lone.GiveAs(0, LoneAssociation.Init());

        Assert.That(Packets.TagOf(lone.Sent[0]), Is.EqualTo(LoneAssociation.PeerTag));
        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Abort]));
    }

    [Test]
    public void InitWithoutTag_IsDropped()
    {
        var lone = new LoneAssociation();
        lone.GiveAs(0, LoneAssociation.Init().Replace($"{LoneAssociation.PeerTag:X8}", "00000000"));

        Assert.That((lone.TakeTypes().Count, lone.Association.Counters.MalformedChunks), Is.EqualTo((0, 1L)));
    }

    [Test]
    public void InitWithATagInTheHeader_IsDropped()
    {
        var lone = new LoneAssociation();
        lone.GiveAs(1, LoneAssociation.Init());

        Assert.That((lone.TakeTypes().Count, lone.Association.Counters.BadTags), Is.EqualTo((0, 1L)));
    }

    [Test]
    public void InitWithoutStreams_IsAnsweredWithAbort()
    {
        var lone = new LoneAssociation();
        lone.GiveAs(0, LoneAssociation.Init().Replace("FFFFFFFF", "FFFF0000"));

        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Abort]));
        Assert.That(lone.Association.State, Is.EqualTo(SctpState.Closed));
    }

    [Test]
    public void InitWithAnotherChunk_IsDropped()
    {
        var lone = new LoneAssociation();
        lone.GiveAs(0, LoneAssociation.Init() + "0B000004");

        Assert.That((lone.TakeTypes().Count, lone.Association.Counters.MalformedChunks), Is.EqualTo((0, 1L)));
    }

    [TestCase("C0000004" + "CFFF0006AABB0000", "CFFF0006AABB0000", TestName = "UnknownParameter_IsSkippedAndReported")]
    [TestCase("C0000004" + "8FFF0006AABB0000", "", TestName = "UnknownParameter_IsSkipped")]
    [TestCase("7FFF0006AABB0000" + "CFFF0004", "7FFF0006AABB0000", TestName = "UnknownParameter_EndsReadingAndIsReported")]
    [TestCase("3FFF0006AABB0000" + "CFFF0004", "", TestName = "UnknownParameter_EndsReading")]
    public void UnknownParameters_AreReportedInInitAck(string parameters, string reported)
    {
        var lone = new LoneAssociation();
        lone.GiveAs(0, LoneAssociation.Init(parameters: parameters));
        var answer = Convert.ToHexString(lone.Find(ChunkType.InitAck));

        Assert.That(answer, reported.Length > 0 ? Does.EndWith("0008000A" + reported) : Does.Not.Contain("0008000A"));
    }

    [Test]
    public void UnknownParameterInInitAck_IsReportedWithCookieEcho()
    {
        var lone = new LoneAssociation();
        lone.Association.Connect(lone.Now);
        lone.ReadInit();
        lone.TakeTypes();
        lone.Give(LoneAssociation.Init("02", "CFFF0006AABB0000" + "00070008AABBCCDD"));

        Assert.That(Convert.ToHexString(lone.Find(ChunkType.Error)), Is.EqualTo("09000010" + "0008000C" + "CFFF0006AABB0000"));
        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.CookieEcho, ChunkType.Error]));
    }

    [Test]
    public void InitAckWithoutCookie_EndsWithAbort()
    {
        var lone = new LoneAssociation();
        lone.Association.Connect(lone.Now);
        lone.ReadInit();
        lone.TakeTypes();
        lone.Give(LoneAssociation.Init("02"));

        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Abort]));
        Assert.That(lone.End.Events[0].Error!.Cause, Is.EqualTo(ErrorCauseCode.MissingMandatoryParameter));
    }

    [Test]
    public void ShutdownAck_InCookieWait_IsAnsweredAsOfNoAssociation()
    {
        var lone = new LoneAssociation();
        lone.Association.Connect(lone.Now);
        lone.ReadInit();
        lone.TakeTypes();
        lone.GiveAs(77, "08000004");

        Assert.That(Convert.ToHexString(lone.Find(ChunkType.ShutdownComplete)), Is.EqualTo("0E010004"));
        Assert.That(Packets.TagOf(lone.Sent[0]), Is.EqualTo(77));
        Assert.That(lone.Association.State, Is.EqualTo(SctpState.CookieWait));
    }

    private static void AssertCarries(SctpPair pair)
    {
        pair.A.Association.Send(pair.Now, 0, Ppid.Binary, new byte[] { 1 });
        pair.B.Association.Send(pair.Now, 0, Ppid.Binary, new byte[] { 2 });
        var (a, b) = (pair.A.Messages.Count, pair.B.Messages.Count);
        pair.Run(() => pair.A.Messages.Count > a && pair.B.Messages.Count > b);
    }
}
