using Conformance.Units.Managed.Sctp;
using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

/// <summary>Seeded traffic of two associations in records of two sessions: the bad link has records, not packets.</summary>
public sealed class SecureTransferTests
{
    [Test]
    public Task AnyTraffic_InRecordsOverBadLinks_KeepsWhatItPromises() => RunAsync(200);

    [Test]
    [Category("Slow")]
    [Explicit("minutes")]
    public Task AnyTraffic_InRecordsWithMoreSeeds_KeepsWhatItPromises() => RunAsync(10_000);

    private static async Task RunAsync(int seeds)
    {
        var sessions = new DtlsPair();
        await sessions.Connect();
        SeededRuns.All(seeds, seed => MixedTransferRun.Run(seed, 200_000, pair => Secure(pair, sessions)));

        Assert.That((sessions.Client.Phase, sessions.Server.Phase), Is.EqualTo((DtlsPhase.Connected, DtlsPhase.Connected)));
    }

    // The sessions of all seeds are the same: what is left on one link is lost with it.
    private static void Secure(SctpPair pair, DtlsPair sessions)
    {
        sessions.ClientHost.Packet = d => pair.Transmit(0, d);
        sessions.ServerHost.Packet = d => pair.Transmit(1, d);
        sessions.ClientHost.Record = d => pair.Receive(0, d);
        sessions.ServerHost.Record = d => pair.Receive(1, d);
        pair.Outgoing = (from, packet) => (from == 0 ? sessions.Client : sessions.Server).Send(packet);
        pair.Incoming = (to, datagram) => (to == 0 ? sessions.Client : sessions.Server).HandleDatagram(datagram);
    }
}
