using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

public sealed class StreamResetTests
{
    [Test]
    public void Reset_ComesAfterAllThatWasQueued()
    {
        var pair = new SctpPair().Connect();
        pair.A.Association.Send(pair.Now, 4, Ppid.Binary, new byte[100_000]);
        pair.A.Association.ResetStreams(4);
        pair.Run(() => pair.A.EventKinds.Contains(SctpEventKind.OutgoingStreamsReset));

        Assert.That(pair.B.Messages, Has.Count.EqualTo(1));
        Assert.That(pair.B.Events[^1].Kind, Is.EqualTo(SctpEventKind.IncomingStreamsReset));
        Assert.That((pair.A.Events[^1].StreamIds, pair.B.Events[^1].StreamIds), Is.EqualTo((new ushort[] { 4 }, new ushort[] { 4 })));
    }

    [Test]
    public void MessagesAfterAReset_BeginWithNumberZero()
    {
        var pair = new SctpPair().Connect();
        for (byte i = 0; i < 3; i++)
        {
            pair.A.Association.Send(pair.Now, 4, Ppid.Binary, new[] { i });
        }

        pair.A.Association.ResetStreams(4);
        pair.A.Association.Send(pair.Now, 4, Ppid.Binary, new byte[] { 3 });
        var numbers = new List<Ssn>();
        pair.Link.Filter = (_, packet) =>
        {
            var reader = new ChunkReader(packet.AsSpan(PacketHeader.Size));
            while (reader.TryNext(out var chunk))
            {
                if (chunk.Type == ChunkType.Data && DataChunk.TryParse(chunk, out var data))
                {
                    numbers.Add(data.Ssn);
                }
            }

            return true;
        };
        pair.Run(() => pair.B.Messages.Count == 4);

        Assert.That(numbers, Is.EqualTo([new Ssn(0), new Ssn(1), new Ssn(2), new Ssn(0)]));
        Assert.That(pair.B.Messages.Select(m => m.Bytes[0]), Is.EqualTo(new byte[] { 0, 1, 2, 3 }));
    }

    [Test]
    public void BothSidesReset_BothAreTold()
    {
        var pair = new SctpPair().Connect();
        pair.A.Association.ResetStreams(1, 2, 3);
        pair.B.Association.ResetStreams(2);
        pair.Settle();

        foreach (var end in new[] { pair.A, pair.B })
        {
            Assert.That(end.EventKinds, Is.EquivalentTo([SctpEventKind.Connected, SctpEventKind.IncomingStreamsReset, SctpEventKind.OutgoingStreamsReset]));
        }
    }

    [Test]
    public void EachPacketLost_IsSentAgain([Range(0, 6)] int lost)
    {
        var pair = new SctpPair().Connect();
        pair.Settle();
        var count = 0;
        pair.Link.Filter = (_, _) => count++ != lost;
        pair.A.Association.Send(pair.Now, 4, Ppid.Binary, new byte[3000]);
        pair.A.Association.ResetStreams(4);
        pair.Run(() => pair.A.EventKinds.Contains(SctpEventKind.OutgoingStreamsReset));
        pair.Settle();

        Assert.That(pair.B.EventKinds.Count(k => k == SctpEventKind.IncomingStreamsReset), Is.EqualTo(1));
        Assert.That(pair.B.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public void Reset_BeforeTheAssociation_ComesWithIt()
    {
        var pair = new SctpPair();
        pair.A.Association.ResetStreams(9);
        pair.Connect();
        pair.Run(() => pair.B.EventKinds.Contains(SctpEventKind.IncomingStreamsReset));
    }

    [Test]
    public void PeerWithoutReconfig_RefusesAtOnce()
    {
        var lone = new LoneAssociation().Establish(parameters: "C0000004");
        lone.Association.ResetStreams(1);

        Assert.That(lone.TakeTypes(), Is.Empty);
        Assert.That(lone.End.EventKinds, Is.EqualTo([SctpEventKind.Connected, SctpEventKind.OutgoingResetRefused]));
    }

    [TestCase("00000001", "OutgoingStreamsReset")]
    [TestCase("00000000", "OutgoingStreamsReset")]
    [TestCase("00000002", "OutgoingResetRefused")]
    [TestCase("00000003", "OutgoingResetRefused")]
    public void Answer_Ends(string result, string kind)
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.ResetStreams(1);
        lone.Pump();
        lone.Give($"82000010" + $"0010000C{lone.Tsn.Value:X8}{result}");

        Assert.That(lone.End.EventKinds.Last().ToString(), Is.EqualTo(kind));
    }

    [Test]
    public void InProgress_AsksAgainWithTheSameNumber()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.ResetStreams(1);
        var first = lone.Find(ChunkType.Reconfig);
        lone.Give($"82000010" + $"0010000C{lone.Tsn.Value:X8}00000006");
        lone.TakeTypes();
        lone.TimeOut();

        Assert.That(lone.Find(ChunkType.Reconfig), Is.EqualTo(first));
        Assert.That(lone.End.EventKinds, Is.EqualTo([SctpEventKind.Connected]));
    }

    [Test]
    public void AnswerToAnotherRequest_IsIgnored()
    {
        var lone = new LoneAssociation().Establish();
        lone.Association.ResetStreams(1);
        lone.Pump();
        lone.Give($"82000010" + $"0010000C{lone.Tsn.Value + 1:X8}00000001");

        Assert.That(lone.End.EventKinds, Is.EqualTo([SctpEventKind.Connected]));
    }

    [Test]
    public void Request_BeforeItsData_IsPerformedAfterIt()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(Request(0, lastTsn: 0, streams: "0001"));
        Assert.That(lone.TakeTypes(), Is.Empty);
        lone.Give(Request(0, lastTsn: 0, streams: "0001"));
        Assert.That(ResultOf(lone), Is.EqualTo((LoneAssociation.PeerTsn.Value, ReconfigResult.InProgress)));
        lone.TakeTypes();
        lone.Give(LoneAssociation.Data(0, streamId: 1));

        Assert.That(ResultOf(lone), Is.EqualTo((LoneAssociation.PeerTsn.Value, ReconfigResult.Performed)));
        Assert.That((lone.End.Messages.Count, lone.End.EventKinds.Last()), Is.EqualTo((1, SctpEventKind.IncomingStreamsReset)));
    }

    [Test]
    public void Request_Again_GetsTheSameAnswerAndNoEvent()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(Request(0, lastTsn: -1, streams: "0001"));
        lone.TakeTypes();
        lone.Give(Request(0, lastTsn: -1, streams: "0001"));

        Assert.That(ResultOf(lone).Result, Is.EqualTo(ReconfigResult.Performed));
        Assert.That(lone.End.EventKinds.Count(k => k == SctpEventKind.IncomingStreamsReset), Is.EqualTo(1));
    }

    [Test]
    public void Request_WithAnotherNumber_IsRefused()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(Request(5, lastTsn: -1, streams: "0001"));

        Assert.That(ResultOf(lone).Result, Is.EqualTo(ReconfigResult.BadSequenceNumber));
    }

    [Test]
    public void Request_ForAllStreams_NamesThoseInUse()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give(LoneAssociation.Data(0, streamId: 3) + LoneAssociation.Data(1, streamId: 7));
        lone.Give(Request(0, lastTsn: 1, streams: ""));

        Assert.That(lone.End.Events[^1].StreamIds, Is.EqualTo(new ushort[] { 3, 7 }));
    }

    [TestCase("000E000A{0}0001", TestName = "IncomingResetRequest_IsDenied")]
    [TestCase("000F0008{0}", TestName = "TsnResetRequest_IsDenied")]
    [TestCase("0011000C{0}00010000", TestName = "AddOutgoingStreams_IsDenied")]
    [TestCase("0012000C{0}00010000", TestName = "AddIncomingStreams_IsDenied")]
    public void OtherRequest_IsDenied(string parameter)
    {
        var lone = new LoneAssociation().Establish();
        var written = string.Format(parameter, $"{LoneAssociation.PeerTsn.Value:X8}");
        lone.Give($"8200{4 + (written.Length / 2):X4}{written}{(written.Length / 2 % 4 != 0 ? "0000" : "")}");

        Assert.That(ResultOf(lone).Result, Is.EqualTo(ReconfigResult.Denied));
    }

    private static string Request(int number, int lastTsn, string streams)
    {
        var length = 16 + (streams.Length / 2);
        return $"8200{length + 4:X4}000D{length:X4}{(LoneAssociation.PeerTsn + number).Value:X8}00000000{(LoneAssociation.PeerTsn + lastTsn).Value:X8}{streams}"
            + (length % 4 != 0 ? "0000" : "");
    }

    private static (uint Number, ReconfigResult Result) ResultOf(LoneAssociation lone)
    {
        var parameters = new ParameterReader(lone.Find(ChunkType.Reconfig).AsSpan(Chunk.HeaderSize));
        Assert.That(parameters.TryNext(out var parameter), Is.True);
        Assert.That(ReconfigResponse.TryParse(parameter, out var response), Is.True);
        return (response.ResponseNumber, response.Result);
    }
}
