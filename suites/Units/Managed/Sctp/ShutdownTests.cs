using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

public sealed class ShutdownTests
{
    [Test]
    public void Shutdown_EndsBothSidesInOrder_AfterAllHasArrived()
    {
        var pair = new SctpPair().Connect();
        pair.A.Association.Send(pair.Now, 0, Ppid.Binary, new byte[50_000]);
        pair.B.Association.Send(pair.Now, 0, Ppid.Binary, new byte[50_000]);
        pair.A.Association.Shutdown();
        pair.Run(() => pair.A.Association.State == SctpState.Ended && pair.B.Association.State == SctpState.Ended);
        pair.Settle();

        Assert.That((pair.A.Messages.Count, pair.B.Messages.Count), Is.EqualTo((1, 1)));
        Assert.That(pair.A.Transitions.Select(t => t.To).Skip(3), Is.EqualTo([SctpState.ShutdownPending, SctpState.ShutdownSent, SctpState.Ended]));
        Assert.That(pair.B.Transitions.Select(t => t.To).Last(), Is.EqualTo(SctpState.Ended));
        Assert.That(pair.B.Transitions.Select(t => t.To).ToList(), Is.SupersetOf(new[] { SctpState.ShutdownReceived, SctpState.ShutdownAckSent }));
        Assert.That((pair.A.EventKinds.Last(), pair.B.EventKinds.Last()), Is.EqualTo((SctpEventKind.Closed, SctpEventKind.Closed)));
    }

    [Test]
    public void Shutdown_WithMessagesBehindAReset_SendsThemToo([Values] bool isOther)
    {
        var pair = new SctpPair().Connect();
        var (from, to) = isOther ? (pair.B, pair.A) : (pair.A, pair.B);
        from.Association.Send(pair.Now, 0, Ppid.Binary, new byte[5000]);
        from.Association.ResetStreams(0);
        from.Association.Send(pair.Now, 0, Ppid.Binary, new byte[5000]);
        pair.A.Association.Shutdown();
        pair.Run(() => pair.A.Association.State == SctpState.Ended && pair.B.Association.State == SctpState.Ended);

        Assert.That(to.Messages, Has.Count.EqualTo(2));
        Assert.That((pair.A.EventKinds.Last(), pair.B.EventKinds.Last()), Is.EqualTo((SctpEventKind.Closed, SctpEventKind.Closed)));
    }

    [Test]
    public void BothSidesShutDownAtOnce_EndInOrder()
    {
        var pair = new SctpPair().Connect();
        pair.A.Association.Shutdown();
        pair.B.Association.Shutdown();
        pair.Run(() => pair.A.Association.State == SctpState.Ended && pair.B.Association.State == SctpState.Ended);

        Assert.That(pair.A.Transitions.Select(t => t.To), Does.Contain(SctpState.ShutdownAckSent));
        Assert.That((pair.A.EventKinds.Last(), pair.B.EventKinds.Last()), Is.EqualTo((SctpEventKind.Closed, SctpEventKind.Closed)));
    }

    [Test]
    public void EachPacketLost_IsSentAgain([Range(0, 4)] int lost)
    {
        var pair = new SctpPair().Connect();
        pair.Settle();
        var count = 0;
        pair.Link.Filter = (_, _) => count++ != lost;
        pair.A.Association.Shutdown();
        pair.Run(() => pair.A.Association.State == SctpState.Ended && pair.B.Association.State == SctpState.Ended);

        Assert.That((pair.A.EventKinds.Last(), pair.B.EventKinds.Last()), Is.EqualTo((SctpEventKind.Closed, SctpEventKind.Closed)));
    }

    [TestCase("06010004", SctpEventKind.Closed)]
    [TestCase("06000004", SctpEventKind.Closed)]
    [TestCase("06000008000D0004", SctpEventKind.Failed)]
    public void Abort_InThePlaceOfShutdownComplete_EndsInOrderUnlessItHasACause(string abort, object end)
    {
        var lone = new LoneAssociation().Establish();
        lone.Give($"07000008{(lone.Tsn + -1).Value:X8}");
        Assert.That(lone.Association.State, Is.EqualTo(SctpState.ShutdownAckSent));
        lone.GiveAs(abort.StartsWith("0601", StringComparison.Ordinal) ? LoneAssociation.PeerTag : lone.Tag, abort);

        Assert.That(lone.End.EventKinds.Last(), Is.EqualTo(end));
    }

    [Test]
    public void SilentPeer_EndsWithAnError()
    {
        var pair = new SctpPair().Connect();
        pair.Settle();
        pair.Link.Filter = (_, _) => false;
        pair.A.Association.Shutdown();
        pair.Run(() => pair.A.Association.State == SctpState.Ended);

        Assert.That(pair.A.EventKinds.Last(), Is.EqualTo(SctpEventKind.Failed));
    }

    [Test]
    public void Send_AfterShutdown_IsRefused()
    {
        var pair = new SctpPair().Connect();
        pair.A.Association.Shutdown();

        Assert.That(() => pair.A.Association.Send(pair.Now, 0, Ppid.Binary, new byte[1]), Throws.InvalidOperationException.With.Message.Contains("ShutdownPending"));
    }

    [Test]
    public void Shutdown_BeforeTheAssociation_JustEnds()
    {
        var lone = new LoneAssociation();
        lone.Association.Shutdown();
        lone.Association.Shutdown();
        lone.Pump();

        Assert.That(lone.End.EventKinds, Is.EqualTo([SctpEventKind.Closed]));
    }

    [Test]
    public void Data_AfterShutdownSent_IsAnsweredWithSackAndShutdown()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.Shutdown();
        lone.TakeTypes();
        lone.Give(LoneAssociation.Data(0));

        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Sack, ChunkType.Shutdown]));
        Assert.That(lone.End.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public void Abort_TellsThePeerWhy()
    {
        var pair = new SctpPair().Connect();
        pair.A.Association.Abort("enough");
        pair.Run(() => pair.B.Association.State == SctpState.Ended);

        var error = pair.B.Events[^1].Error!;
        Assert.That((error.Cause, error.IsFromPeer), Is.EqualTo((ErrorCauseCode.UserInitiatedAbort, true)));
        Assert.That(error.Message, Does.Contain("enough"));
        Assert.That(pair.A.EventKinds.Last(), Is.EqualTo(SctpEventKind.Closed));
        Assert.That(pair.A.Association.NextTimeout ?? pair.B.Association.NextTimeout, Is.Null);
    }

    [Test]
    public void Abort_OfThePeer_WithTheReflectedTag_Ends()
    {
        var lone = new LoneAssociation().Establish();
        lone.GiveAs(LoneAssociation.PeerTag, "06010004");

        Assert.That((lone.Association.State, lone.End.Events[^1].Error!.Cause), Is.EqualTo((SctpState.Ended, (ErrorCauseCode?)null)));
    }

    [TestCase("06000004", LoneAssociation.PeerTag, TestName = "Abort_WithTheTagOfThePeer_IsDropped")]
    [TestCase("06010004", 1u, TestName = "Abort_ReflectingAnotherTag_IsDropped")]
    public void Abort_WithAWrongTag_IsDropped(string chunk, uint tag)
    {
        var lone = new LoneAssociation().Establish();
        lone.GiveAs(tag, chunk);

        Assert.That((lone.Association.State, lone.Association.Counters.BadTags), Is.EqualTo((SctpState.Established, 1L)));
    }

    [Test]
    public void Data_AfterTheEnd_IsAnsweredWithAbort()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.Abort("over");
        lone.TakeTypes();
        lone.Give(LoneAssociation.Data(0));

        Assert.That(Convert.ToHexString(lone.Find(ChunkType.Abort)), Is.EqualTo("06010004"));
        Assert.That(Packets.TagOf(lone.Sent[0]), Is.EqualTo(lone.Tag));
    }
}
