using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class CloseTests
{
    private static readonly DtlsOptions Patient = new() { FirstRetransmission = TimeSpan.FromSeconds(20) };

    [Test]
    public async Task Close_WhenConnected_TellsTheOtherSideOnce([Values] bool clientCloses)
    {
        var pair = new DtlsPair();
        await pair.Connect();
        var (session, host, link, other, otherHost) = clientCloses
            ? (pair.Client, pair.ClientHost, pair.ToServer, pair.Server, pair.ServerHost)
            : (pair.Server, pair.ServerHost, pair.ToClient, pair.Client, pair.ClientHost);
        var sent = link.Sent.Count;
        await pair.Run(() =>
        {
            session.Close();
            session.Close();
            session.Send("late"u8);
        });
        await otherHost.Closed;
        await pair.Run(() => other.Send("late"u8));

        Assert.That(link.Sent.Skip(sent).Select(d => d[0]), Is.EqualTo([(byte)21]));
        Assert.That(await pair.Run(() => (session.Phase, other.Phase)), Is.EqualTo((DtlsPhase.Over, DtlsPhase.Over)));
        Assert.That(await pair.Run(() => (string[])[.. host.Events, .. otherHost.Events]), Is.EqualTo(["connected", "connected", "closed"]));
    }

    [Test]
    public async Task Close_WhileNobodyAnswers_EndsTheThread()
    {
        var pair = new DtlsPair(options: Patient);
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        pair.ToServer.Deliver = _ => sent.TrySetResult();
        await pair.Run(pair.Client.Start);
        await sent.Task;
        await pair.Run(pair.Client.Close);

        Assert.That(pair.ClientHost.HandshakeThreads.Single().Join(10000), Is.True);
        Assert.That(await pair.Run(() => pair.ClientHost.Events), Is.Empty);
    }

    [Test]
    public async Task Close_InTheMiddleOfTheHandshake_TellsTheOtherSide()
    {
        var pair = new DtlsPair(options: Patient with { Mtu = 300 });
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        // Of the server's flight only the first datagram arrives: the client has nothing to do but to wait.
        var count = 0;
        pair.ToClient.Drop = d => d[0] == 22 && ++count > 1;
        pair.ToClient.Inject = _ =>
        {
            answered.TrySetResult();
            return [];
        };
        await pair.Start();
        await answered.Task;
        await pair.Run(pair.Server.Close);

        await pair.ClientHost.Closed.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(pair.ServerHost.HandshakeThreads.Single().Join(10000), Is.True);
        Assert.That(await pair.Run(() => (string[])[.. pair.ClientHost.Events, .. pair.ServerHost.Events]), Is.EqualTo(["closed"]));
    }

    [Test]
    public async Task Close_BeforeStart_LeavesNothingToStart()
    {
        var pair = new DtlsPair();
        await pair.Run(pair.Client.Close);

        Assert.That(async () => await pair.Run(pair.Client.Start), Throws.InvalidOperationException);
        Assert.That(pair.ToServer.Sent, Is.Empty);
    }

    [Test]
    public async Task Close_InACallback_StopsTheCallbacks()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        pair.ServerHost.Data = _ => pair.Server.Close();
        await pair.Run(() =>
        {
            pair.Client.Send("one"u8);
            pair.Client.Send("two"u8);
        });
        await pair.ClientHost.Closed;

        Assert.That(await pair.Run(() => pair.ServerHost.Events), Is.EqualTo(["connected", "data"]));
    }
}
