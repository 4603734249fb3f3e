using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class DataTests
{
    [Test]
    public async Task Data_GoesBothWays([Values(1, 100, 1163)] int length)
    {
        var pair = new DtlsPair();
        await pair.Connect();
        var data = Enumerable.Range(0, 20).Select(i => Bytes(length, i)).ToArray();
        foreach (var one in data)
        {
            await pair.Run(() =>
            {
                pair.Client.Send(one);
                pair.Server.Send(one);
            });
        }

        await pair.ServerHost.ReceivedCount(20);
        await pair.ClientHost.ReceivedCount(20);
        Assert.That(await pair.Run(() => pair.ServerHost.Received), Is.EqualTo(data));
        Assert.That(await pair.Run(() => pair.ClientHost.Received), Is.EqualTo(data));
    }

    [Test]
    public async Task SendLimit_FillsTheMtu()
    {
        var pair = new DtlsPair(options: new DtlsOptions { Mtu = 1000 });
        await pair.Connect();
        await pair.Run(() => pair.Client.Send(new byte[pair.Client.SendLimit]));

        Assert.That(pair.ToServer.Sent[^1], Has.Length.EqualTo(1000));
    }

    [Test]
    public async Task Send_InsideACallback_Answers()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        pair.ServerHost.Data = data => pair.Server.Send(data);
        await pair.Run(() => pair.Client.Send("echo"u8));
        await pair.ClientHost.ReceivedCount(1);

        Assert.That(await pair.Run(() => pair.ClientHost.Received), Is.EqualTo((byte[][])["echo"u8.ToArray()]));
    }

    [Test]
    public async Task SeveralRecordsInADatagram_AreAllDelivered()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        pair.ToServer.Drop = _ => true;
        await pair.Run(() =>
        {
            pair.Client.Send("one"u8);
            pair.Client.Send("two"u8);
            pair.Client.Send("three"u8);
            pair.Server.HandleDatagram([.. pair.ToServer.Sent.TakeLast(3).SelectMany(d => d)]);
        });

        Assert.That(await pair.Run(() => pair.ServerHost.Received), Is.EqualTo((byte[][])["one"u8.ToArray(), "two"u8.ToArray(), "three"u8.ToArray()]));
    }

    [Test]
    public async Task RepeatedRecord_IsDeliveredOnce()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        (pair.ToServer.Seed, pair.ToServer.Duplication) = (1, 1);
        await pair.Run(() =>
        {
            pair.Client.Send("one"u8);
            pair.Client.Send("two"u8);
        });
        await pair.ServerHost.ReceivedCount(2);
        await pair.Run(() => { });

        Assert.That(await pair.Run(() => pair.ServerHost.Events), Is.EqualTo(["connected", "data", "data"]));
    }

    [Test]
    public async Task EmptyRecord_IsNotDelivered()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        await pair.Run(() =>
        {
            pair.Client.Send([]);
            pair.Client.Send("one"u8);
        });
        await pair.ServerHost.ReceivedCount(1);

        Assert.That(await pair.Run(() => pair.ServerHost.Received), Is.EqualTo((byte[][])["one"u8.ToArray()]));
    }

    [Test]
    public async Task Send_BeforeConnected_Throws()
    {
        var pair = new DtlsPair();

        Assert.That(async () => await pair.Run(() => pair.Client.Send("early"u8)), Throws.InvalidOperationException);
        Assert.That(async () => await pair.Run(() => pair.Client.SendLimit), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Send_OfMoreThanARecordHolds_ThrowsAndChangesNothing()
    {
        var pair = new DtlsPair();
        await pair.Connect();

        Assert.That(async () => await pair.Run(() => pair.Client.Send(new byte[(1 << 14) + 1])), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(await pair.Run(() => pair.Client.Phase), Is.EqualTo(DtlsPhase.Connected));
    }

    private static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
