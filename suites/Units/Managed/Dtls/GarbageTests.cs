using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class GarbageTests
{
    private static IEnumerable<byte[]> Garbage()
    {
        yield return [];
        yield return [22];
        yield return [0, 1, 0, 0, 0x21, 0x12, 0xA4, 0x42, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        yield return Record(22, 0xFEFD, 0, 0x1000, [], length: 500);
        yield return Record(22, 0x0303, 0, 0x1001, new byte[50]);
        yield return Record(22, 0xFEFD, 0, 0x1002, []);
        yield return Record(22, 0xFEFD, 0, 0x1003, new byte[5]);
        yield return Record(22, 0xFEFD, 0, 0x1003, new byte[50]);
        yield return Record(20, 0xFEFD, 0, 0x1003, [2]);
        yield return Record(21, 0xFEFD, 0, 0x1003, [3, 40]);
        yield return Record(22, 0xFEFD, 7, 0x1004, new byte[50]);
        yield return Record(23, 0xFEFD, 0, 0x1005, new byte[50]);
        yield return Record(23, 0xFEFD, 1, 0x1006, new byte[50]);
        yield return Record(23, 0xFEFD, 1, 0x1007, new byte[3]);
        yield return Record(21, 0xFEFD, 1, 0x1008, new byte[26]);
        yield return Record(24, 0xFEFD, 1, 0x1009, new byte[26]);
        yield return Record(63, 0xFEFD, 1, 0x100A, new byte[26]);
        var random = new Random(7);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[random.Next(1, 200)];
            random.NextBytes(bytes);
            yield return bytes;
        }

        yield return Record(23, 0xFEFD, 1, 0x100B, new byte[20000]);
    }

    [Test]
    public async Task Garbage_BeforeTheHandshake_ChangesNothing()
    {
        var pair = new DtlsPair();
        await pair.Run(() =>
        {
            foreach (var datagram in Garbage())
            {
                pair.Server.HandleDatagram(datagram);
                pair.Client.HandleDatagram(datagram);
            }
        });

        Assert.That(await pair.Connect(), Is.Not.Default);
    }

    [Test]
    public async Task Garbage_DuringTheHandshake_ChangesNothing()
    {
        var pair = new DtlsPair();
        pair.ToServer.Inject = pair.ToClient.Inject = _ => Garbage().Take(20);

        Assert.That(await pair.Connect(), Is.Not.Default);
    }

    [Test]
    public async Task Garbage_AfterTheHandshake_ChangesNothing()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        await pair.Run(() =>
        {
            foreach (var datagram in Garbage())
            {
                pair.Server.HandleDatagram(datagram);
                pair.Client.HandleDatagram(datagram);
            }

            pair.Client.Send("still"u8);
            pair.Server.Send("there"u8);
        });
        await pair.ServerHost.ReceivedCount(1);
        await pair.ClientHost.ReceivedCount(1);

        Assert.That(await pair.Run(() => (string[])[.. pair.ClientHost.Events, .. pair.ServerHost.Events]), Is.EqualTo(["connected", "data", "connected", "data"]));
    }

    [Test]
    public async Task ChangedRecord_IsDropped()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        pair.ToServer.Drop = _ => true;
        await pair.Run(() =>
        {
            pair.Client.Send("data"u8);
            var sent = pair.ToServer.Sent[^1];
            for (var at = 0; at < sent.Length; at++)
            {
                var changed = (byte[])sent.Clone();
                changed[at] ^= 1;
                pair.Server.HandleDatagram(changed);
            }

            pair.Server.HandleDatagram(sent);
        });

        Assert.That(await pair.Run(() => pair.ServerHost.Events), Is.EqualTo(["connected", "data"]));
    }

    // An alert of the handshake's epoch is not authenticated: nobody but the keys' owner may end a session.
    [Test]
    public async Task PlainAlert_AfterTheHandshake_IsDropped([Values((byte)0, (byte)40)] byte description)
    {
        var pair = new DtlsPair();
        await pair.Connect();
        var alert = Record(21, 0xFEFD, 0, 0x1000, [(byte)(description == 0 ? 1 : 2), description]);
        await pair.Run(() =>
        {
            pair.Client.HandleDatagram(alert);
            pair.Server.HandleDatagram(alert);
        });

        Assert.That(await pair.Run(() => (pair.Client.Phase, pair.Server.Phase)), Is.EqualTo((DtlsPhase.Connected, DtlsPhase.Connected)));
    }

    private static byte[] Record(byte type, ushort version, ushort epoch, ushort sequence, byte[] fragment, int? length = null)
    {
        var size = length ?? fragment.Length;
        return
        [
            type, (byte)(version >> 8), (byte)version, (byte)(epoch >> 8), (byte)epoch, 0, 0, 0, 0, (byte)(sequence >> 8), (byte)sequence,
            (byte)(size >> 8), (byte)size, .. fragment,
        ];
    }
}
