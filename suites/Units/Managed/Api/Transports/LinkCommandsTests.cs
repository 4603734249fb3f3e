using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Transports;

public sealed class LinkCommandsTests
{
    [Test]
    public void Commands_ArePostedOnce_UntilAllAreTaken()
    {
        var posted = 0;
        var commands = new LinkCommands(() => posted++);
        commands.Add(new LinkCommand(LinkCommandKind.Send, Id: 1));
        commands.Add(new LinkCommand(LinkCommandKind.Close, Id: 2));
        Assert.That(posted, Is.EqualTo(1));

        Assert.That(commands.TryTake(out var first), Is.True);
        commands.Add(new LinkCommand(LinkCommandKind.Abort));
        Assert.That((posted, first.Id), Is.EqualTo((1, (ushort)1)));
        Assert.That(commands.TryTake(out var second) && commands.TryTake(out _), Is.True);
        Assert.That(commands.TryTake(out _), Is.False);

        commands.Add(new LinkCommand(LinkCommandKind.Send));
        Assert.That((posted, second.Kind), Is.EqualTo((2, LinkCommandKind.Close)));
    }

    [Test]
    public void Commands_OfManyThreads_AreAllTaken_AndEachThreadsInTheirOrder()
    {
        const int Each = 20_000;
        var due = new SemaphoreSlim(0);
        var commands = new LinkCommands(() => due.Release());
        var writers = Enumerable.Range(0, 3).Select(id => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                commands.Add(new LinkCommand(LinkCommandKind.Send, Id: (ushort)id, Data: BitConverter.GetBytes(i)));
            }
        })).ToArray();
        var next = new int[writers.Length];
        while (next.Sum() < Each * writers.Length)
        {
            Assert.That(due.Wait(TimeSpan.FromSeconds(30)), Is.True);
            while (commands.TryTake(out var command))
            {
                Assert.That(BitConverter.ToInt32(command.Data.Span), Is.EqualTo(next[command.Id]++));
            }
        }

        Task.WaitAll(writers);
    }
}
