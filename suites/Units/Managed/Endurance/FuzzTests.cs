using Conformance.WebRtc;

namespace Conformance.Units.Managed.Endurance;

/// <summary>An open connection whose datagrams come with damaged copies and with noise, all from the address of the peer.</summary>
public sealed class FuzzTests
{
    private const int Messages = 2000;

    [TestCase(1)]
    [TestCase(2)]
    public async Task DamagedDatagrams_AtAnOpenConnection_ChangeNoStateAndNoMessageAndKeepNoMemory(int seed)
    {
        var damaged = new DamagedDatagrams(seed);
        var isOpen = false;
        using var relay = new DatagramRelay(datagram => Volatile.Read(ref isOpen) ? damaged.From(datagram) : []);
        var loop = new RtcLoop();
        var faults = new List<object>();
        loop.UnhandledException += (_, e) => faults.Add(e.ExceptionObject);
        await loop.InvokeAsync(async () =>
        {
            var pair = await ConnectedPair.OpenAsync(relay);
            var changes = Changes(pair);
            Volatile.Write(ref isOpen, true);

            // What the first messages bring for good: pools, code.
            await ExchangeAsync(pair, Messages / 4);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            await ExchangeAsync(pair, Messages);
            var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

            Assert.That(relay.SlippedIn, Is.GreaterThan(4 * Messages));
            Assert.That(changes, Is.Empty);
            Assert.That(faults, Is.Empty);
            Assert.That(grown, Is.LessThan(2_000_000));
            pair.Close();
        });
    }

    // Ping and pong: each message is sent when the one before has come back.
    private static async Task ExchangeAsync(ConnectedPair pair, int count)
    {
        var done = new TaskCompletionSource();
        var (there, here) = (0, 0);
        EventHandler<RTCMessageEvent> echo = (_, e) =>
        {
            Assert.That(e.Data, Is.EqualTo(Text(there++)));
            pair.There.Send((string)e.Data);
        };
        EventHandler<RTCMessageEvent> next = (_, e) =>
        {
            Assert.That(e.Data, Is.EqualTo(Text(here++)));
            if (here == count)
            {
                done.TrySetResult();
            }
            else
            {
                pair.Here.Send(Text(here));
            }
        };
        pair.There.OnMessage += echo;
        pair.Here.OnMessage += next;
        pair.Here.Send(Text(0));
        await done.Task.WaitAsync(TimeSpan.FromSeconds(60));
        pair.There.OnMessage -= echo;
        pair.Here.OnMessage -= next;

        static string Text(int number) => new((char)('a' + (number % 26)), 1 + (number * 7 % 3000));
    }

    private static List<string> Changes(ConnectedPair pair)
    {
        var changes = new List<string>();
        foreach (var connection in new[] { pair.A, pair.B })
        {
            connection.OnConnectionStateChange += (_, _) => changes.Add(W3CName.Of(connection.ConnectionState));
            connection.OnIceConnectionStateChange += (_, _) => changes.Add(W3CName.Of(connection.IceConnectionState));
            connection.Sctp!.OnStateChange += (_, _) => changes.Add(W3CName.Of(connection.Sctp.State));
            connection.Sctp.Transport.OnStateChange += (_, _) => changes.Add(W3CName.Of(connection.Sctp.Transport.State));
        }

        foreach (var channel in new[] { pair.Here, pair.There })
        {
            channel.OnClosing += (_, _) => changes.Add("closing");
            channel.OnError += (_, e) => changes.Add(e.Error.Message);
        }

        return changes;
    }
}
