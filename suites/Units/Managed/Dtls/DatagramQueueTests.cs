using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class DatagramQueueTests
{
    [Test]
    public void Full_LosesTheNewest()
    {
        var queue = new DatagramQueue(2);
        queue.Add([1]);
        queue.Add([2]);
        queue.Add([3]);

        Assert.That((byte[]?[])[Take(queue), Take(queue), Take(queue)], Is.EqualTo((byte[]?[])[[1], [2], null]));
    }

    [Test]
    public async Task Take_WaitsForTheNext()
    {
        var queue = new DatagramQueue(2);
        var taken = Task.Run(() => queue.Take(TimeSpan.FromSeconds(20), out _));
        queue.Add([1]);

        Assert.That(await taken, Is.EqualTo((byte[])[1]));
    }

    [Test]
    public async Task Close_EndsTheWaitAndDropsTheRest()
    {
        var queue = new DatagramQueue(2);
        var taken = Task.Run(() => (Datagram: queue.Take(TimeSpan.FromSeconds(20), out var closed), Closed: closed));
        queue.Close();
        queue.Add([1]);

        Assert.That(await taken, Is.EqualTo(((byte[]?)null, true)));
        Assert.That(queue.TryTake(out _), Is.False);
    }

    private static byte[]? Take(DatagramQueue queue) => queue.Take(TimeSpan.Zero, out _);
}
