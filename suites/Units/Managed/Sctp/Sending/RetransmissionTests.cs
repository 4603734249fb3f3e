using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Sending;

public sealed class RetransmissionTests
{
    [Test]
    public void InitialWindow_LetsOutFourPackets()
    {
        var lone = Sending(100_000);

        Assert.That(TsnsOf(lone), Is.EqualTo([0, 1, 2, 3]));
    }

    [Test]
    public void SackForManyPackets_LetsOutAsManyAsHaveLeft_AndABurst()
    {
        var lone = Sending(1_000_000);
        for (var i = 3; i < 200; i += 2)
        {
            lone.Give(lone.Sack(i));
        }

        var last = TsnsOf(lone)[^1];
        var left = last - 199;
        lone.Give(lone.Sack(last));

        Assert.That(left, Is.GreaterThan(10));
        Assert.That(TsnsOf(lone), Has.Length.InRange(left, left + 4));
    }

    [Test]
    public void ThreeMissesTold_SendAgainAtOnce()
    {
        var lone = Sending(100_000);
        TsnsOf(lone);
        lone.Give(lone.Sack(-1, gaps: (1, 1)));
        lone.Give(lone.Sack(-1, gaps: (1, 2)));
        Assert.That(TsnsOf(lone), Does.Not.Contain(0));
        lone.Give(lone.Sack(-1, gaps: (1, 3)));

        Assert.That(TsnsOf(lone), Does.Contain(0));
        Assert.That(lone.Association.Counters.Timeouts, Is.Zero);
    }

    [Test]
    public void SackThatComesTwice_IsNoMiss()
    {
        var lone = Sending(100_000);
        TsnsOf(lone);
        for (var i = 0; i < 5; i++)
        {
            lone.Give(lone.Sack(-1, gaps: (1, 1)));
        }

        Assert.That(TsnsOf(lone), Does.Not.Contain(0));
    }

    [Test]
    public void Timeout_SendsTheFirstPacketAgain_WithOneSegment()
    {
        var lone = Sending(100_000);
        TsnsOf(lone);
        lone.TimeOut();

        Assert.That(TsnsOf(lone), Is.EqualTo([0]));
        Assert.That(lone.Association.CongestionWindow, Is.EqualTo(1188));
    }

    [Test]
    public void Timeouts_TakeTwiceAsLongEachTime()
    {
        var lone = Sending(100);
        TsnsOf(lone);
        var waits = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            var before = lone.Now;
            lone.TimeOut();
            waits.Add((lone.Now - before).TotalMilliseconds);
        }

        Assert.That(waits, Is.EqualTo([500, 1000, 2000, 4000, 8000, 10000]));
    }

    [Test]
    public void SilentPeer_FailsAfterTheLastRepetition()
    {
        var lone = Sending(100, o => o with { MaxRetransmissions = 2 });
        for (var i = 0; i < 3; i++)
        {
            lone.TimeOut();
        }

        Assert.That(lone.End.EventKinds.Last(), Is.EqualTo(SctpEventKind.Failed));
        Assert.That(lone.End.Events[^1].Error, Is.EqualTo(
            new SctpError(null, "3 times in a row T3-rtx has ended; at most 2 are borne (RFC 9260 section 8.1)", IsFromPeer: false)));
        Assert.That(lone.TakeTypes().Last(), Is.EqualTo(ChunkType.Abort));
    }

    [Test]
    public void RevokedGap_IsSentAgainAfterTheTimeout()
    {
        var lone = Sending(100_000);
        TsnsOf(lone);
        lone.Give(lone.Sack(-1, gaps: (1, 3)));
        TsnsOf(lone);
        lone.Give(lone.Sack(0));
        TsnsOf(lone);
        lone.TimeOut();

        Assert.That(TsnsOf(lone), Does.Contain(1));
    }

    [Test]
    public void SackOfWhatWasNotSent_EndsTheAssociation()
    {
        var lone = Sending(100);
        lone.Give(lone.Sack(1));

        Assert.That(lone.End.Events[^1].Error!.Cause, Is.EqualTo(ErrorCauseCode.ProtocolViolation));
    }

    [Test]
    public void GapsOfWhatWasNotSent_TellNothing()
    {
        var lone = Sending(100);
        lone.Give(lone.Sack(-1, gaps: (5, 9)));
        lone.Give(lone.Sack(-1, gaps: [(0, 65000)]));

        Assert.That(lone.Association.State, Is.EqualTo(SctpState.Established));
    }

    [Test]
    public void OldSack_ChangesNothing()
    {
        var lone = Sending(100_000);
        TsnsOf(lone);
        lone.Give(lone.Sack(3));
        TsnsOf(lone);
        lone.Give(lone.Sack(1, window: 0));
        lone.Give(lone.Sack(5));

        Assert.That(TsnsOf(lone), Is.Not.Empty);
    }

    [Test]
    public void SmallMessages_ShareAPacket()
    {
        var lone = new LoneAssociation().Establish();
        for (var i = 0; i < 10; i++)
        {
            lone.Association.Send(lone.Now, (ushort)i, Ppid.Binary, new byte[50]);
        }

        lone.Pump();
        Assert.That(lone.Sent, Has.Count.EqualTo(1));
        Assert.That(TsnsOf(lone), Is.EqualTo(Enumerable.Range(0, 10).ToArray()));
    }

    [Test]
    public void Streams_TakeTurnsByMessage()
    {
        var pair = new SctpPair().Connect();
        for (var i = 0; i < 3; i++)
        {
            pair.A.Association.Send(pair.Now, 1, Ppid.Binary, new byte[5000]);
        }

        pair.A.Association.Send(pair.Now, 2, Ppid.Binary, new byte[10]);
        pair.Run(() => pair.B.Messages.Count == 4);

        Assert.That(pair.B.Messages.Select(m => m.StreamId), Is.EqualTo(new ushort[] { 1, 2, 1, 1 }));
    }

    [Test]
    public void ClosedWindow_IsProbedUntilItOpens()
    {
        var lone = Sending(100_000);
        TsnsOf(lone);
        lone.Give(lone.Sack(3, window: 0));
        Assert.That(TsnsOf(lone), Is.Empty);
        for (var i = 0; i < 20; i++)
        {
            lone.TimeOut();
            Assert.That(TsnsOf(lone), Is.EqualTo([4]), "one chunk at a time");
            lone.Give(lone.Sack(3, window: 0));
            Assert.That(TsnsOf(lone), Is.Empty);
        }

        Assert.That(lone.Association.State, Is.EqualTo(SctpState.Established));
        lone.Give(lone.Sack(4, window: 100_000));
        Assert.That(TsnsOf(lone), Is.Not.Empty);
    }

    [Test]
    public void SlowReader_GetsAllInTheEnd()
    {
        var pair = new SctpPair(change: o => o with { ReceiveBufferSize = 10_000 }).Connect();
        pair.B.IsReading = false;
        for (byte i = 0; i < 100; i++)
        {
            pair.A.Association.Send(pair.Now, 0, Ppid.Binary, Enumerable.Repeat(i, 1000).ToArray());
        }

        pair.Wait(TimeSpan.FromMinutes(5));
        Assert.That(pair.A.Association.State, Is.EqualTo(SctpState.Established));
        pair.B.IsReading = true;
        pair.Run(() => pair.B.Messages.Count == 100);

        Assert.That(pair.B.Messages.Select(m => m.Bytes[0]), Is.EqualTo(Enumerable.Range(0, 100).Select(i => (byte)i).ToArray()));
    }

    [Test]
    public void BufferedAmount_FallsAsFragmentsLeave()
    {
        var lone = Sending(100_000);

        Assert.That(lone.End.BytesLeft[0], Is.EqualTo(4 * 1172));
        lone.Give(lone.Sack(3));
        Assert.That(lone.End.BytesLeft[0], Is.GreaterThan(4 * 1172));
    }

    [Test]
    public void EmptyMessage_IsRefused() =>
        Assert.That(() => new LoneAssociation().Association.Send(default, 0, Ppid.Binary, default), Throws.ArgumentException);

    [Test]
    public void StreamBeyondThoseOfThePeer_IsRefused()
    {
        var pair = new SctpPair(changeB: o => o with { InboundStreams = 10 }, change: o => o).Connect();

        Assert.That(() => pair.A.Association.Send(pair.Now, 10, Ppid.Binary, new byte[1]), Throws.ArgumentException.With.Message.Contains("10 streams"));
    }

    private static LoneAssociation Sending(int bytes, Func<SctpOptions, SctpOptions>? change = null)
    {
        var lone = new LoneAssociation(change).Establish();
        lone.Association.Send(lone.Now, 0, Ppid.Binary, new byte[bytes]);
        lone.Pump();
        return lone;
    }

    /// <summary>The TSNs transmitted since the last call, as offsets from the first one.</summary>
    private static int[] TsnsOf(LoneAssociation lone)
    {
        lone.Pump();
        var tsns = new List<int>();
        foreach (var packet in lone.Sent)
        {
            var reader = new ChunkReader(packet.AsSpan(PacketHeader.Size));
            while (reader.TryNext(out var chunk))
            {
                if (chunk.Type == ChunkType.Data && DataChunk.TryParse(chunk, out var data))
                {
                    tsns.Add(data.Tsn - lone.Tsn);
                }
            }
        }

        lone.Sent.Clear();
        return [.. tsns];
    }
}
