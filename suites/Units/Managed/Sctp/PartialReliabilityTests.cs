using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

public sealed class PartialReliabilityTests
{
    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(3, 4)]
    public void MaxRetransmits_SendsThatOftenAgain(int maxRetransmits, int transmissions)
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.Send(lone.Now, 0, Ppid.Binary, new byte[4], new SendOptions(MaxRetransmits: maxRetransmits));
        lone.Pump();
        for (var i = 0; i < maxRetransmits + 1; i++)
        {
            lone.TimeOut();
        }

        var types = lone.TakeTypes();
        Assert.That(types.Count(t => t == ChunkType.Data), Is.EqualTo(transmissions));
        Assert.That(types[^1], Is.EqualTo(ChunkType.ForwardTsn));
    }

    [Test]
    public void ForwardTsn_NamesStreamAndNumberOfOrderedMessages()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.Send(lone.Now, 5, Ppid.Binary, new byte[4], new SendOptions(MaxRetransmits: 0));
        lone.Association.Send(lone.Now, 5, Ppid.Binary, new byte[4], new SendOptions(MaxRetransmits: 0));
        lone.Association.Send(lone.Now, 6, Ppid.Binary, new byte[4], new SendOptions(IsUnordered: true, MaxRetransmits: 0));
        lone.Pump();
        lone.TimeOut();

        Assert.That(Convert.ToHexString(lone.Find(ChunkType.ForwardTsn)), Is.EqualTo($"C000000C{(lone.Tsn + 2).Value:X8}" + "00050001"));
    }

    [Test]
    public void ForwardTsn_IsSentAgainUntilItIsAcknowledged()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.Send(lone.Now, 5, Ppid.Binary, new byte[4], new SendOptions(MaxRetransmits: 0));
        lone.Pump();
        lone.TimeOut();
        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Data, ChunkType.ForwardTsn]));
        lone.TimeOut();
        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.ForwardTsn]));
        lone.Give(lone.Sack(0));
        lone.Now += TimeSpan.FromSeconds(5);
        lone.Association.HandleTimeout(lone.Now);

        Assert.That(lone.TakeTypes(), Is.Empty);
    }

    [Test]
    public void Lifetime_EndsRetransmission()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.Send(lone.Now, 0, Ppid.Binary, new byte[4], new SendOptions(MaxLifetime: TimeSpan.FromMilliseconds(700)));
        lone.Pump();
        lone.TimeOut();
        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Data, ChunkType.Data]));
        lone.TimeOut();

        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.ForwardTsn]));
    }

    [Test]
    public void Lifetime_OverBeforeSending_SendsNothing()
    {
        var lone = new LoneAssociation();
        lone.Association.Send(lone.Now, 0, Ppid.Binary, new byte[4], new SendOptions(MaxLifetime: TimeSpan.FromMilliseconds(10)));
        lone.Now += TimeSpan.FromMilliseconds(10);
        lone.Establish();

        Assert.That(lone.TakeTypes(), Is.Empty);
        Assert.That(lone.End.BytesLeft[0], Is.EqualTo(4));
    }

    [Test]
    public void MessageGivenUpHalfSent_LetsTheNextOneThrough()
    {
        var pair = new SctpPair().Connect();
        pair.Settle();
        var lifetime = TimeSpan.FromMilliseconds(500);
        pair.A.Association.Send(pair.Now, 1, Ppid.Binary, new byte[100_000], new SendOptions(MaxLifetime: lifetime));
        pair.A.Association.Send(pair.Now, 1, Ppid.Binary, new byte[] { 9 });

        // The first fragments arrive and are acknowledged; then nothing until the time is over.
        pair.Wait(TimeSpan.FromMilliseconds(21));
        pair.Link.Filter = (to, _) => to == 0;
        pair.Wait(lifetime);
        pair.Link.Filter = null;
        pair.Run(() => pair.B.Messages.Count > 0);
        pair.Settle();

        Assert.That(pair.B.Messages.Select(m => m.Bytes), Is.EqualTo([new byte[] { 9 }]));
        Assert.That(pair.A.BytesLeft[1], Is.EqualTo(100_001));
    }

    [Test]
    public void AllFragmentsSentAreAcknowledged_WhenTheTimeIsOver_TheRestIsSkipped()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.Send(lone.Now, 1, Ppid.Binary, new byte[100_000], new SendOptions(MaxLifetime: TimeSpan.FromMilliseconds(100)));
        lone.Pump();
        var sent = lone.TakeTypes().Count;
        lone.Now += TimeSpan.FromMilliseconds(100);
        lone.Give(lone.Sack(sent - 1));

        Assert.That(Convert.ToHexString(lone.Find(ChunkType.ForwardTsn)), Is.EqualTo($"C000000C{(lone.Tsn + sent).Value:X8}" + "00010000"));
    }

    [Test]
    public void PeerWithoutForwardTsn_GetsAllReliably()
    {
        var lone = new LoneAssociation().Establish(parameters: "");
        lone.Association.Send(lone.Now, 0, Ppid.Binary, new byte[4], new SendOptions(MaxRetransmits: 0));
        lone.Pump();
        lone.TimeOut();
        lone.TimeOut();

        Assert.That(lone.TakeTypes(), Is.EqualTo(Enumerable.Repeat(ChunkType.Data, 3).ToArray()));
    }

    [Test]
    public void ForwardTsn_Received_HandsOutWhatWaitedForTheSkippedOne()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(LoneAssociation.Data(1, streamId: 2, ssn: 1, bytes: 1) + LoneAssociation.Data(2, streamId: 2, ssn: 3, bytes: 3));
        Assert.That(lone.End.Messages, Is.Empty);
        lone.TakeTypes();
        lone.Give($"C000000C{LoneAssociation.PeerTsn.Value:X8}00020000");

        Assert.That(lone.End.Messages.Select(m => m.Bytes.Length), Is.EqualTo([1]));
        Assert.That(Convert.ToHexString(lone.Find(ChunkType.Sack))[8..16], Is.EqualTo($"{(LoneAssociation.PeerTsn + 2).Value:X8}"));
    }

    [Test]
    public void ForwardTsn_Received_DropsTheFragmentsOfTheSkippedMessage()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(LoneAssociation.Data(0, flags: DataFlags.Begin));
        lone.Give($"C000000C{(LoneAssociation.PeerTsn + 1).Value:X8}00000000");
        lone.Give(LoneAssociation.Data(2, ssn: 1, bytes: 3));

        Assert.That(lone.End.Messages.Select(m => m.Bytes.Length), Is.EqualTo([3]));
    }

    [Test]
    public void ForwardTsn_BehindOrFarAhead_ChangesNothing()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give($"C0000008{(LoneAssociation.PeerTsn + -5).Value:X8}");
        lone.Give($"C0000008{(LoneAssociation.PeerTsn + 100_000).Value:X8}");
        lone.Give(LoneAssociation.Data(0));

        Assert.That(lone.End.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public void BadLinks_GiveASubsequenceOfWhatWasSent() => SeededRuns.All(3_000, PartialTransferRun.Run);
}
