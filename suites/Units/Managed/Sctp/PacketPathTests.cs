using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

public sealed class PacketPathTests
{
    private const int Packets = 10_000;

    // Both associations and the records between them run on this thread; messages go back to the pool as they arrive.
    [TestCase(1_000)]
    [TestCase(16_000)]
    public void SteadyTransfer_AllocatesNothingForAPacket(int size)
    {
        var message = new byte[size];
        var transfer = new InMemoryTransfer();
        transfer.Send(message, 500);
        var (first, before) = (transfer.Packets, GC.GetAllocatedBytesForCurrentThread());
        while (transfer.Packets - first < Packets)
        {
            transfer.Send(message, 100);
        }

        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / (transfer.Packets - first), Is.Zero);
    }
}
