using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

public sealed class BadInputTests
{
    [Test]
    public void AnyBytes_AreBorne()
    {
        var random = new Random(5);
        var lone = new LoneAssociation().Establish();
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            lone.Association.HandlePacket(lone.Now, bytes);
        }

        Assert.That(lone.Association.State, Is.EqualTo(SctpState.Established));
        Assert.That(lone.Association.Counters.BadChecksums + lone.Association.Counters.BadHeaders, Is.EqualTo(20_000));
    }

    [Test]
    public void AnyChunks_AreBorne() => SeededRuns.All(3_000, seed =>
    {
        // With a good checksum and tag: the chunks are random, of known types, changed from good ones, or cut off.
        var random = new Random(seed);
        var lone = new LoneAssociation(o => o with { ReceiveBufferSize = 50_000 });
        if (random.Next(4) > 0)
        {
            lone.Establish(random.Next(4) > 0 ? "C0000004" + "8008000682C00000" : "");
        }

        for (var i = 0; i < 12; i++)
        {
            if (random.Next(3) == 0 && lone.Association.State < SctpState.ShutdownPending)
            {
                lone.Association.Send(lone.Now, 0, Ppid.Binary, new byte[random.Next(1, 3000)], new SendOptions(MaxRetransmits: random.Next(2) == 0 ? 0 : null));
            }

            var chunks = Convert.FromHexString(Draw(random, lone));
            for (var changes = random.Next(4); changes > 0 && chunks.Length > 0; changes--)
            {
                chunks[random.Next(chunks.Length)] = (byte)random.Next(256);
            }

            lone.Association.HandlePacket(lone.Now, Packets.Of(random.Next(8) == 0 ? 0 : lone.Tag, chunks[..random.Next(chunks.Length / 2, chunks.Length + 1)]));
            lone.Pump();
            lone.Now += TimeSpan.FromMilliseconds(random.Next(300));
            lone.Association.HandleTimeout(lone.Now);
            lone.Pump();
        }

        return null;
    });

    [TestCase("41000008AABBCCDD", 0, 1, TestName = "UnknownChunk_EndsThePacketAndIsReported")]
    [TestCase("21000008AABBCCDD", 0, 0, TestName = "UnknownChunk_EndsThePacket")]
    [TestCase("91000008AABBCCDD", 1, 0, TestName = "UnknownChunk_IsSkipped")]
    [TestCase("D1000008AABBCCDD", 1, 1, TestName = "UnknownChunk_IsSkippedAndReported")]
    [TestCase("8400000800000000", 1, 0, TestName = "Padding_IsSkipped")]
    public void UnknownChunk(string chunk, int messages, int errors)
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(chunk + LoneAssociation.Data(0));

        Assert.That((lone.End.Messages.Count, lone.Sent.SelectMany(Packets.TypesOf).Count(t => t == ChunkType.Error)), Is.EqualTo((messages, errors)));
        if (errors > 0)
        {
            Assert.That(Convert.ToHexString(lone.Find(ChunkType.Error)), Is.EqualTo("09000010" + "0006000C" + chunk));
        }
    }

    [Test]
    public void DataWithoutPayload_EndsTheAssociation()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(LoneAssociation.Data(0, bytes: 0));

        Assert.That(lone.End.Events[^1].Error!.Cause, Is.EqualTo(ErrorCauseCode.NoUserData));
        Assert.That(Convert.ToHexString(lone.Find(ChunkType.Abort)), Does.StartWith("06000008" + "0009"));
    }

    [Test]
    public void DataOfAStreamBeyondThoseTaken_IsAcknowledgedAndReported()
    {
        var lone = new LoneAssociation(o => o with { InboundStreams = 5 }).Establish();
        lone.Give(LoneAssociation.Data(0, streamId: 5));

        Assert.That(lone.End.Messages, Is.Empty);
        Assert.That(Convert.ToHexString(lone.Find(ChunkType.Error)), Is.EqualTo("0900000C" + "00010008" + "00050000"));
        Assert.That(lone.TakeTypes(), Does.Contain(ChunkType.Sack));
    }

    [Test]
    public void FragmentWithinAnotherMessage_EndsTheAssociation()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(LoneAssociation.Data(0, streamId: 1, flags: DataFlags.Begin));
        lone.Give(LoneAssociation.Data(1, streamId: 2, flags: DataFlags.None));

        Assert.That(lone.End.Events[^1].Error!.Cause, Is.EqualTo(ErrorCauseCode.ProtocolViolation));
    }

    [Test]
    public void OtherPorts_AreDropped()
    {
        var lone = new LoneAssociation(o => o with { RemotePort = 5001 });
        lone.GiveAs(0, LoneAssociation.Init());

        Assert.That((lone.TakeTypes().Count, lone.Association.Counters.BadHeaders), Is.EqualTo((0, 1L)));
    }

    [Test]
    public void FloodOfQuestions_IsAnsweredInPart()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.HandlePacket(lone.Now, Packets.Of(lone.Tag, string.Concat(Enumerable.Repeat("0400000C" + "00010008" + "AABBCCDD", 100))));

        Assert.That(lone.TakeTypes(), Has.Count.EqualTo(16));
    }

    private static string Draw(Random random, LoneAssociation lone) => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(14) switch
    {
        0 or 1 or 2 => LoneAssociation.Data(random.Next(-2, 8), random.Next(3), random.Next(3), (DataFlags)random.Next(16), random.Next(0, 1200)),
        3 => lone.Sack(random.Next(-1, 3), (uint)random.Next(3) * 1000, (3, 4), (6, 6)),
        4 => $"C000000C{(LoneAssociation.PeerTsn + random.Next(-2, 10)).Value:X8}000{random.Next(3)}000{random.Next(5)}",
        5 => $"82000016000D0012{(LoneAssociation.PeerTsn + random.Next(2)).Value:X8}00000000{(LoneAssociation.PeerTsn + random.Next(5)).Value:X8}00010000",
        6 => $"820000100010000C{lone.Tsn.Value:X8}0000000{random.Next(7)}",
        7 => LoneAssociation.Init(random.Next(2) == 0 ? "01" : "02"),
        8 => "0400000C00010008AABBCCDD",
        9 => "0900000C0003000800000001",
        10 => $"07000008{lone.Tsn.Value:X8}",
        11 => "08000004",
        12 => "0B000004",
        _ => $"{random.Next(256):X2}00000C0102030405060708",
    }));
}
