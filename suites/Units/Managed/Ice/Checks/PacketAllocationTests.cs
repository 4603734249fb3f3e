using System.Net;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Checks;

public sealed class PacketAllocationTests
{
    [Test]
    public void CheckOfAConnectedPeer_IsAnsweredWithoutAllocation()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = TwoAgentsTests.Pair(network);
        TwoAgentsTests.Connect(a, b);
        network.Run(TimeSpan.FromSeconds(1));
        var from = TransportAddress.From(b.Ports[0].Base);
        byte[] check = [];
        network.EndPoints[TransportAddress.From(a.Ports[0].Base)] = (_, bytes) => check = bytes;
        network.RunUntil(() => check.Length > 0 && check[0] == 0 && check[1] == 1, TimeSpan.FromSeconds(20));

        void Once()
        {
            a.Agent.Receive(a.Ports[0], from, check, network.Now);
            while (a.Agent.TryTakeTransmit(out var transmit))
            {
                transmit.Release();
            }
        }

        Once();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Once();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public async Task SocketOfTheSystem_SendsWithoutAllocation()
    {
        using var one = UdpSocket.TryBind(IPAddress.Loopback, 0, SocketPoller.Shared)!;
        using var other = UdpSocket.TryBind(IPAddress.Loopback, 0, SocketPoller.Shared)!;
        var receiver = new Counter();
        other.Start(receiver);
        var to = TransportAddress.From(other.LocalEndPoint);
        var datagram = new byte[1200];
        one.Send(to, datagram);
        await receiver.Until(1);

        // Pools keep their buffers by thread, and this may be another one now.
        one.Send(to, datagram);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
        {
            one.Send(to, datagram);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        await receiver.Until(52);
    }

    private sealed class Counter : IDatagramReceiver
    {
        private readonly Lock _gate = new();
        private readonly TaskCompletionSource[] _reached = [.. Enumerable.Range(0, 53).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        private int _count;

        public Task Until(int count) => _reached[count].Task.WaitAsync(TimeSpan.FromSeconds(20));

        public void Receive(TransportAddress from, byte[] buffer, int length)
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            lock (_gate)
            {
                _reached[++_count].TrySetResult();
            }
        }

        public void Drained(bool isThreadWanted)
        {
        }

        public void Unsent(IDatagramSocket socket)
        {
        }
    }
}
