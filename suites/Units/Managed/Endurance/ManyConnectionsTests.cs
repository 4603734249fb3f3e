using System.Diagnostics;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Endurance;

/// <summary>Connections that are open at the same time.</summary>
[Category("Slow")]
public sealed class ManyConnectionsTests
{
    private const int Pairs = 250;

    [Test]
    public async Task FiveHundredConnections_OpenAtOnce_CarryMessagesAndHaveNoThreadsOfTheirOwn()
    {
        var loop = new RtcLoop();
        await loop.InvokeAsync(async () =>
        {
            var pairs = new List<ConnectedPair>();
            for (var i = 0; i < Pairs; i++)
            {
                pairs.Add(await ConnectedPair.OpenAsync());
            }

            // The pool and the runtime have their own; one for each connection, or each handshake, would show.
            Assert.That(Process.GetCurrentProcess().Threads, Has.Count.LessThan(Pairs / 2));
            var arrived = pairs.ConvertAll(_ => new TaskCompletionSource<object>());
            for (var i = 0; i < Pairs; i++)
            {
                var (number, promise) = (i, arrived[i]);
                pairs[i].There.OnMessage += (_, e) => promise.TrySetResult(e.Data);
                pairs[i].Here.Send($"message {number}");
            }

            var messages = await Task.WhenAll(arrived.Select(a => a.Task)).WaitAsync(TimeSpan.FromSeconds(60));
            Assert.That(messages, Is.EqualTo(Enumerable.Range(0, Pairs).Select(i => $"message {i}")));
            pairs.ForEach(p => p.Close());
        });
    }
}
