using System.Buffers;
using System.Net;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice;

[TestFixture(true)]
[TestFixture(false)]
public sealed class UdpSocketTests(bool isPolled)
{
    [SetUp]
    public void IgnoreWhatTheSystemLacks()
    {
        if (isPolled && SocketPoller.Shared is null)
        {
            Assert.Ignore("this system has no epoll: sockets wait as .NET does");
        }
    }

    [Test]
    public async Task DatagramsOfEqualAndOtherLengths_ThatAreHeldAndFlushed_ArriveEachForItselfInOrder()
    {
        int[] lengths = [.. Enumerable.Repeat(1187, 100), 40, 1187, 1187, 1200, 1200, 0, 7, 7, 7, 8];
        using var sender = Bind();
        using var receiver = Bind();
        var held = new Collector(0);
        var collector = new Collector(lengths.Length);
        sender.Start(held);
        receiver.Start(collector);
        for (var i = 0; i < lengths.Length; i++)
        {
            sender.Send(TransportAddress.From(receiver.LocalEndPoint), Datagram(i, lengths[i]));
        }

        sender.Flush();
        var arrived = await collector.All;
        Assert.That(arrived, Is.EqualTo(lengths.Select((length, i) => Datagram(i, length))));
        Assert.That(held.Unsents, Is.Positive);
    }

    [Test]
    public async Task DatagramsToTwoAddresses_HeldTogether_ReachEachItsOwn()
    {
        using var sender = Bind();
        using var one = Bind();
        using var other = Bind();
        var (atOne, atOther) = (new Collector(3), new Collector(3));
        sender.Start(new Collector(0));
        one.Start(atOne);
        other.Start(atOther);
        for (var i = 0; i < 6; i++)
        {
            sender.Send(TransportAddress.From((i % 2 == 0 ? one : other).LocalEndPoint), Datagram(i, 100));
        }

        sender.Flush();
        Assert.That(await atOne.All, Is.EqualTo(new[] { Datagram(0, 100), Datagram(2, 100), Datagram(4, 100) }));
        Assert.That(await atOther.All, Is.EqualTo(new[] { Datagram(1, 100), Datagram(3, 100), Datagram(5, 100) }));
    }

    [Test]
    public async Task SocketThatIsClosed_SendsWhatItHoldsBefore()
    {
        using var receiver = Bind();
        var collector = new Collector(2);
        receiver.Start(collector);
        using (var sender = Bind())
        {
            sender.Start(new Collector(0));
            sender.Send(TransportAddress.From(receiver.LocalEndPoint), Datagram(1, 50));
            sender.Send(TransportAddress.From(receiver.LocalEndPoint), Datagram(2, 50));
        }

        Assert.That(await collector.All, Is.EqualTo(new[] { Datagram(1, 50), Datagram(2, 50) }));
    }

    [Test]
    public async Task DatagramOfNoBytes_InTheMiddle_KeepsNothingBack()
    {
        using var sender = Bind();
        using var receiver = Bind();
        var collector = new Collector(3);
        foreach (var length in new[] { 5, 0, 6 })
        {
            sender.Send(TransportAddress.From(receiver.LocalEndPoint), Datagram(length, length));
        }

        receiver.Start(collector);
        Assert.That((await collector.All).Select(d => d.Length), Is.EqualTo(new[] { 5, 0, 6 }));
        Assert.That(collector.Drains, Is.Positive);
    }

    [Test]
    public async Task IPv6_TellsWhereADatagramCameFrom()
    {
        using var sender = Bind(IPAddress.IPv6Loopback);
        using var receiver = Bind(IPAddress.IPv6Loopback);
        var collector = new Collector(1);
        receiver.Start(collector);
        sender.Send(TransportAddress.From(receiver.LocalEndPoint), Datagram(1, 9));
        await collector.All;
        Assert.That(collector.Sources, Is.EqualTo(new[] { TransportAddress.From(sender.LocalEndPoint) }));
    }

    [Test]
    public async Task SocketsThatAreClosedWhileDatagramsComeToThem_DisturbNoOther()
    {
        using var sender = Bind();
        using var last = Bind();
        for (var i = 0; i < 200; i++)
        {
            using var closed = Bind();
            closed.Start(new Collector(int.MaxValue));
            for (var k = 0; k < 20; k++)
            {
                sender.Send(TransportAddress.From(closed.LocalEndPoint), Datagram(k, 100));
            }
        }

        var collector = new Collector(3);
        last.Start(collector);
        for (var i = 0; i < 3; i++)
        {
            sender.Send(TransportAddress.From(last.LocalEndPoint), Datagram(i, 100));
        }

        Assert.That(await collector.All, Is.EqualTo(new[] { Datagram(0, 100), Datagram(1, 100), Datagram(2, 100) }));
    }

    private UdpSocket Bind(IPAddress? address = null) => UdpSocket.TryBind(address ?? IPAddress.Loopback, 0, isPolled ? SocketPoller.Shared : null)!;

    private static byte[] Datagram(int seed, int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(seed + i))];

    private sealed class Collector(int count) : IDatagramReceiver
    {
        private readonly List<byte[]> _datagrams = [];
        private readonly TaskCompletionSource<IReadOnlyList<byte[]>> _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<IReadOnlyList<byte[]>> All => _all.Task.WaitAsync(TimeSpan.FromSeconds(20));

        public List<TransportAddress> Sources { get; } = [];

        public int Drains { get; private set; }

        public int Unsents { get; private set; }

        public void Receive(TransportAddress from, byte[] buffer, int length)
        {
            _datagrams.Add(buffer[..length]);
            Sources.Add(from);
            ArrayPool<byte>.Shared.Return(buffer);
        }

        public void Drained(bool isThreadWanted)
        {
            Drains++;
            if (_datagrams.Count >= count)
            {
                _all.TrySetResult(_datagrams);
            }
        }

        public void Unsent(IDatagramSocket socket) => Unsents++;
    }
}
