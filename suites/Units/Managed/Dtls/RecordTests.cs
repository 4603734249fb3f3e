using System.Buffers.Binary;
using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

/// <summary>Records of data go past BouncyCastle, records of the handshake and alerts do not: both are of one epoch.</summary>
public sealed class RecordTests
{
    private static readonly DtlsOptions Impatient = new() { FirstRetransmission = TimeSpan.FromMilliseconds(20) };

    [Test]
    public async Task FlightRepeatedAmongData_HasNumbersThatNoOtherRecordHas()
    {
        var pair = new DtlsPair(options: Impatient);
        var lost = 0;

        // The client misses the last flight and repeats its own, while the server sends data already.
        pair.ToClient.Drop = d => d[0] == 20 && lost++ < 3;
        await pair.Start();
        await pair.ServerHost.Connected;
        await pair.Run(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                pair.Server.Send("early"u8);
            }
        });
        await pair.ClientHost.Connected;
        await pair.Run(() =>
        {
            pair.Server.Send("late"u8);
            pair.Server.Close();
        });
        await pair.ClientHost.Closed;

        var records = pair.ToClient.Sent.SelectMany(Records).Where(r => RecordHeader.Epoch(r) == 1).ToList();
        var numbers = records.Select(r => RecordHeader.Number(r)).ToList();
        Assert.That(records.Select(r => r[0]).Distinct(), Is.EquivalentTo([RecordHeader.Handshake, RecordHeader.ApplicationData, RecordHeader.Alert]));
        Assert.That(numbers, Is.Unique.And.Ordered);
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(0, numbers.Count).Select(n => (1L << 48) + n)));
        Assert.That(records.Select(r => BinaryPrimitives.ReadInt64BigEndian(r.AsSpan(RecordHeader.Size))), Is.EqualTo(numbers));
    }

    [Test]
    public async Task DataAndAlert_InOneDatagram_AreTakenInTheirOrder()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        pair.ToServer.Drop = _ => true;
        var sent = pair.ToServer.Sent.Count;
        await pair.Run(() =>
        {
            pair.Client.Send("first"u8);
            pair.Client.Close();
            var records = pair.ToServer.Sent.Skip(sent).ToArray();
            pair.Server.HandleDatagram([.. records[0], .. records[1], .. records[0]]);
        });

        Assert.That(await pair.Run(() => pair.ServerHost.Events), Is.EqualTo(["connected", "data", "closed"]));
    }

    [Test]
    public async Task OldRecord_OutsideTheReplayWindow_IsDropped()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        pair.ToServer.Drop = _ => true;
        await pair.Run(() =>
        {
            pair.Client.Send("old"u8);
            var old = pair.ToServer.Sent[^1];
            for (var i = 0; i < 64; i++)
            {
                pair.Client.Send("new"u8);
            }

            pair.Server.HandleDatagram(pair.ToServer.Sent[^1]);
            pair.Server.HandleDatagram(old);
        });

        Assert.That(await pair.Run(() => pair.ServerHost.Received), Is.EqualTo((byte[][])["new"u8.ToArray()]));
    }

    [Test]
    public async Task ForgedPlainAlert_DuringTheHandshake_DoesNotEndIt([Values(0, 40, 90)] int description, [Values] bool isInAFlight)
    {
        var pair = new DtlsPair(options: Impatient);
        byte[] alert = [21, 0xFE, 0xFD, 0, 0, 0, 0, 0, 0, 0, 77, 0, 2, (byte)(description == 40 ? 2 : 1), (byte)description];
        pair.ToServer.Inject = pair.ToClient.Inject = d => d[0] == 22 && isInAFlight ? [alert, [.. alert, .. d]] : [alert];

        Assert.That(await pair.Connect(), Is.Not.Default);
    }

    private static IEnumerable<byte[]> Records(byte[] datagram)
    {
        for (var at = 0; at < datagram.Length; at += RecordHeader.Whole(datagram.AsSpan(at)))
        {
            yield return datagram[at..(at + RecordHeader.Whole(datagram.AsSpan(at)))];
        }
    }
}
