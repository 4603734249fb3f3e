using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Receiving;

public sealed class AcknowledgementTests
{
    [Test]
    public void FirstData_IsAcknowledgedAtOnce_LaterEverySecondPacket()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(LoneAssociation.Data(0));
        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Sack]));
        lone.Give(LoneAssociation.Data(1, ssn: 1));
        Assert.That(lone.TakeTypes(), Is.Empty);
        lone.Give(LoneAssociation.Data(2, ssn: 2));
        Assert.That(SackOf(lone), Is.EqualTo((2, "", 0)));
    }

    [Test]
    public void PacketsThatComeTogether_AreAcknowledgedByFours_AndTheRestBehindThem()
    {
        var lone = WithFirstDataAcknowledged();
        for (var i = 1; i <= 6; i++)
        {
            lone.Give(LoneAssociation.Data(i, ssn: i), isMoreThere: true);
            Assert.That(lone.TakeTypes(), Has.Count.EqualTo(i == 4 ? 1 : 0), $"packet {i}");
        }

        Assert.That(lone.Association.EndBatch(), Is.True);
        Assert.That(SackOf(lone), Is.EqualTo((6, "", 0)));
    }

    [Test]
    public void LastOfABatch_ThatIsAlone_IsAcknowledgedAfterTheDelay()
    {
        var lone = WithFirstDataAcknowledged();
        lone.Give(LoneAssociation.Data(1, ssn: 1), isMoreThere: true);

        Assert.That(lone.Association.EndBatch(), Is.False);
        Assert.That(lone.TakeTypes(), Is.Empty);
        lone.TimeOut();
        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Sack]));
    }

    [Test]
    public void GapWithinABatch_IsToldAtOnce()
    {
        var lone = WithFirstDataAcknowledged();
        lone.Give(LoneAssociation.Data(2, ssn: 2), isMoreThere: true);

        Assert.That(SackOf(lone), Is.EqualTo((0, "2-2", 0)));
    }

    [Test]
    public void SinglePacket_IsAcknowledgedAfterTheDelay()
    {
        var lone = WithFirstDataAcknowledged();
        var before = lone.Now;
        lone.Give(LoneAssociation.Data(1, ssn: 1));
        lone.TimeOut();

        Assert.That((lone.TakeTypes().Single(), lone.Now - before), Is.EqualTo((ChunkType.Sack, TimeSpan.FromMilliseconds(20))));
    }

    [Test]
    public void PacketThatAsksForIt_IsAcknowledgedAtOnce()
    {
        var lone = WithFirstDataAcknowledged();
        lone.Give(LoneAssociation.Data(1, ssn: 1, flags: DataFlags.Begin | DataFlags.End | DataFlags.Immediate));

        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Sack]));
    }

    [Test]
    public void Gap_IsToldAtOnce_UntilItIsFilled()
    {
        var lone = WithFirstDataAcknowledged();
        lone.Give(LoneAssociation.Data(2, ssn: 2));
        Assert.That(SackOf(lone), Is.EqualTo((0, "2-2", 0)));
        lone.Give(LoneAssociation.Data(4, ssn: 4));
        Assert.That(SackOf(lone), Is.EqualTo((0, "2-2 4-4", 0)));
        lone.Give(LoneAssociation.Data(1, ssn: 1));
        Assert.That(SackOf(lone), Is.EqualTo((2, "2-2", 0)));
        lone.Give(LoneAssociation.Data(3, ssn: 3));
        Assert.That(SackOf(lone), Is.EqualTo((4, "", 0)));
        Assert.That(lone.End.Messages, Has.Count.EqualTo(5));
    }

    [Test]
    public void Duplicate_IsToldAtOnceAndOnce()
    {
        var lone = WithFirstDataAcknowledged();
        lone.Give(LoneAssociation.Data(0));
        Assert.That(SackOf(lone), Is.EqualTo((0, "", 1)));
        lone.Give(LoneAssociation.Data(2, ssn: 2));
        Assert.That(SackOf(lone), Is.EqualTo((0, "2-2", 0)));
        Assert.That(lone.End.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public void Data_CarriesAnAcknowledgementAlong()
    {
        var lone = WithFirstDataAcknowledged();
        lone.Give(LoneAssociation.Data(1, ssn: 1));
        lone.Association.Send(lone.Now, 0, Ppid.Binary, new byte[1]);

        Assert.That(lone.TakeTypes(), Is.EqualTo([ChunkType.Sack, ChunkType.Data]));
    }

    [Test]
    public void Window_IsWhatIsLeftOfTheBuffer_AndItsOpeningIsTold()
    {
        var lone = new LoneAssociation(o => o with { ReceiveBufferSize = 4000 }).Establish();
        lone.End.IsReading = false;
        lone.Give(LoneAssociation.Data(0, bytes: 1000));
        Assert.That(WindowOf(lone), Is.EqualTo(3000));
        lone.Give(LoneAssociation.Data(1, ssn: 1, bytes: 1000) + LoneAssociation.Data(2, ssn: 2, bytes: 1000));
        lone.Give(LoneAssociation.Data(3, ssn: 3, bytes: 1000));
        Assert.That(WindowOf(lone), Is.Zero);

        // A probe finds no room.
        lone.Give(LoneAssociation.Data(4, ssn: 4, bytes: 1));
        Assert.That((SackOf(lone).Upto, lone.Association.Counters.DroppedForRoom), Is.EqualTo((3, 1L)));
        lone.End.IsReading = true;
        Assert.That(WindowOf(lone), Is.EqualTo(4000));
        lone.Give(LoneAssociation.Data(4, ssn: 4, bytes: 1));
        Assert.That(lone.End.Messages, Has.Count.EqualTo(5));
    }

    [Test]
    public void HeldMessages_CountAgainstTheWindow_UntilTheyAreReleased()
    {
        var lone = new LoneAssociation(o => o with { ReceiveBufferSize = 4000 }).Establish();
        lone.End.Arrived = (_, bytes) => lone.Association.Hold(bytes.Length);
        for (var i = 0; i < 4; i++)
        {
            lone.Give(LoneAssociation.Data(i, ssn: i, bytes: 1000));
        }

        lone.TakeTypes();
        lone.Give(LoneAssociation.Data(4, ssn: 4, bytes: 1));
        Assert.That(WindowOf(lone), Is.Zero);
        Assert.That(lone.Association.Counters.DroppedForRoom, Is.EqualTo(1));

        lone.Association.Release(1000);
        Assert.That(lone.TakeTypes(), Is.Empty);
        lone.Association.Release(3000);
        Assert.That(WindowOf(lone), Is.EqualTo(4000));
    }

    [TestCase(0, 256 * 1024)]
    [TestCase(4, 500_000)]
    [TestCase(100, 2 * 1024 * 1024)]
    public void Window_IsNoMoreThanThePathHolds(int roundTrip, int window)
    {
        var lone = new LoneAssociation();
        lone.Association.Connect(lone.Now);
        lone.ReadInit();
        lone.Now += TimeSpan.FromMilliseconds(roundTrip);
        lone.Give(LoneAssociation.Init("02", "C0000004" + "8008000682C00000" + "00070008AABBCCDD"));
        lone.Give("0B000004");
        lone.Sent.Clear();
        lone.Give(LoneAssociation.Data(0));

        Assert.That(WindowOf(lone), Is.EqualTo(window));
    }

    [Test]
    public void MessageLongerThanTheBuffer_ArrivesInOrder()
    {
        var pair = new SctpPair(change: o => o with { ReceiveBufferSize = 5000 }).Connect();
        pair.A.Association.Send(pair.Now, 0, Ppid.Binary, new byte[300_000]);
        pair.Run(() => pair.B.Messages.Count == 1, TimeSpan.FromMinutes(2));
    }

    [Test]
    public void MessageLongerThanAllowed_EndsTheAssociation()
    {
        var pair = new SctpPair(change: o => o with { MaxReceivedMessageSize = 100_000 }).Connect();
        pair.A.Association.Send(pair.Now, 0, Ppid.Binary, new byte[100_000]);
        pair.Run(() => pair.B.Messages.Count == 1);
        pair.A.Association.Send(pair.Now, 0, Ppid.Binary, new byte[110_000]);
        pair.Run(() => pair.A.Association.State == SctpState.Ended);

        Assert.That(pair.A.Events[^1].Error!.Cause, Is.EqualTo(ErrorCauseCode.OutOfResource));
    }

    private static LoneAssociation WithFirstDataAcknowledged()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(LoneAssociation.Data(0));
        lone.TakeTypes();
        return lone;
    }

    private static (int Upto, string Gaps, int Duplicates) SackOf(LoneAssociation lone)
    {
        var reader = new ChunkReader(lone.Find(ChunkType.Sack));
        Assert.That(reader.TryNext(out var chunk), Is.True);
        Assert.That(SackChunk.TryParse(chunk, out var sack), Is.True);
        var gaps = new List<string>();
        for (var i = 0; i < sack.GapCount; i++)
        {
            gaps.Add($"{sack.Gap(i).Start}-{sack.Gap(i).End}");
        }

        lone.Sent.Clear();
        return (sack.CumulativeTsn - LoneAssociation.PeerTsn, string.Join(" ", gaps), sack.DuplicateCount);
    }

    private static uint WindowOf(LoneAssociation lone)
    {
        var bytes = lone.Find(ChunkType.Sack);
        lone.Sent.Clear();
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8));
    }
}
