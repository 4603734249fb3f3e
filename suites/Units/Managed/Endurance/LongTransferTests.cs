using System.Globalization;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Endurance;

/// <summary>Much data over one channel.</summary>
[Category("Slow")]
public sealed class LongTransferTests
{
    private const int Size = 64 * 1024;
    private const int Room = 1 << 20;

    /// <summary>More of it: <c>dotnet test suites/Units --filter FullyQualifiedName~LongTransfer -- 'TestRunParameters.Parameter(name="gigabytes", value="10")'</c>.</summary>
    [Test]
    public async Task Transfer_OfAGigabyte_KeepsMemoryFlat()
    {
        var gigabytes = double.Parse(TestContext.Parameters.Get("gigabytes", "1"), CultureInfo.InvariantCulture);
        var total = (long)(gigabytes * 1e9 / Size);
        var loop = new RtcLoop();
        await loop.InvokeAsync(async () =>
        {
            var pair = await ConnectedPair.OpenAsync();
            var done = new TaskCompletionSource();
            var (received, sent, first, last) = (0L, 0L, 0L, 0L);
            pair.There.OnMessage += (_, e) =>
            {
                received++;
                var bytes = (byte[])e.Data;
                Assert.That((bytes.Length, bytes[0]), Is.EqualTo((Size, (byte)received)));
                if (received == total / 4)
                {
                    first = Heap();
                }
                else if (received == total)
                {
                    last = Heap();
                    done.TrySetResult();
                }
            };
            pair.Here.BufferedAmountLowThreshold = Room / 4;
            pair.Here.OnBufferedAmountLow += (_, _) => Fill();
            Fill();
            await done.Task.WaitAsync(TimeSpan.FromSeconds(60 * Math.Max(1, gigabytes)));
            await TestContext.Out.WriteLineAsync($"{total} messages; heap after a quarter {first:N0}, at the end {last:N0} bytes");
            pair.Close();
            Assert.That(last - first, Is.LessThan(4_000_000));

            void Fill()
            {
                var message = new byte[Size];
                while (sent < total && pair.Here.BufferedAmount < Room)
                {
                    message[0] = (byte)++sent;
                    pair.Here.Send(message);
                }
            }
        });

        static long Heap() => GC.GetTotalMemory(forceFullCollection: true);
    }
}
