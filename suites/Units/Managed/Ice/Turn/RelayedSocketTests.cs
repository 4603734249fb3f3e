using System.Net;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Turn;

public sealed class RelayedSocketTests
{
    private static readonly TransportAddress Peer = TransportAddress.From(IPEndPoint.Parse("192.0.2.2:7000"));

    [Test]
    public void Datagram_OverAStream_IsFramedWithPadding()
    {
        var (socket, stream, bench) = Bound();
        socket.Send(Peer, [20, 1, 2, 3, 4]);
        Assert.That(stream.Last, Is.EqualTo(new byte[] { 0x40, 0, 0, 5, 20, 1, 2, 3, 4, 0, 0, 0 }));
        Assert.That(socket.LocalEndPoint, Is.EqualTo(bench.Server.Relayed.ToEndPoint()));
    }

    [Test]
    public void Datagram_OverAStream_AllocatesNothing()
    {
        var (socket, stream, _) = Bound();
        stream.Keeps = false;
        var datagram = new byte[1200];
        datagram[0] = 20;
        socket.Send(Peer, datagram);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            socket.Send(Peer, datagram);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Stream_ThatSendsWhatIsNoMessage_IsClosedWithTheReason()
    {
        var (stream, reason) = (new RecordingStream(), "");
        var socket = new FramedSocket(stream, Peer, why => reason = why);
        var receiver = new Datagrams();
        socket.Start(receiver);
        stream.Receiver!.Receive([0x40, 0, 0, 1, 7, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]);
        stream.Receiver.Closed("disposed");

        Assert.That(receiver.Taken, Is.EqualTo(["192.0.2.2:7000 4000000107"]));
        Assert.That(stream.IsDisposed);
        Assert.That(reason, Is.EqualTo("the server has sent what is no message"));
    }

    private static (RelayedSocket Socket, RecordingStream Stream, TurnBench Bench) Bound()
    {
        var bench = TurnBench.Allocated();
        bench.Send($"{Peer}", 20);
        var stream = new RecordingStream();
        return (new RelayedSocket(bench.Client, new IcePort(new FramedSocket(stream, Peer, _ => { })), Peer), stream, bench);
    }

    private sealed class RecordingStream : IStreamSocket
    {
        public IPEndPoint LocalEndPoint { get; } = new(IPAddress.Loopback, 1);

        public IStreamReceiver? Receiver { get; private set; }

        public bool Keeps { get; set; } = true;

        public byte[] Last { get; private set; } = [];

        public bool IsDisposed { get; private set; }

        public void Start(IStreamReceiver receiver) => Receiver = receiver;

        public void Send(ReadOnlySpan<byte> bytes) => Last = Keeps ? bytes.ToArray() : Last;

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Datagrams : IDatagramReceiver
    {
        public List<string> Taken { get; } = [];

        public void Receive(TransportAddress from, byte[] buffer, int length) => Taken.Add($"{from} {Convert.ToHexString(buffer.AsSpan(0, length))}");

        public void Drained(bool isThreadWanted)
        {
        }

        public void Unsent(IDatagramSocket socket)
        {
        }
    }
}
