using System.Net;
using System.Net.Sockets;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

public sealed class SystemNetworkTests
{
    [Test]
    public void Addresses_ListTheLoopbackInterface() =>
        Assert.That(SystemNetwork.Shared.GetAddresses().Select(a => a.Address), Has.Some.EqualTo(IPAddress.Loopback));

    [Test]
    public void BoundSocket_HoldsItsPortUntilItIsDisposed()
    {
        var first = SystemNetwork.Shared.TryBind(IPAddress.Loopback, 0)!;
        var whileOpen = SystemNetwork.Shared.TryBind(IPAddress.Loopback, first.LocalEndPoint.Port);
        first.Dispose();
        using var afterwards = SystemNetwork.Shared.TryBind(IPAddress.Loopback, first.LocalEndPoint.Port);

        Assert.That((whileOpen, afterwards?.LocalEndPoint), Is.EqualTo(((IDatagramSocket?)null, first.LocalEndPoint)));
    }

    [Test]
    public void AddressOfAnotherMachine_CannotBeBound() => Assert.That(SystemNetwork.Shared.TryBind(IPAddress.Parse("203.0.113.77"), 0), Is.Null);

    [Test]
    public async Task Gathering_OnThisMachine_GivesCandidatesThatAreBound()
    {
        var host = new FakeHost(SystemNetwork.Shared);
        var ice = await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            var transport = host.AddTransport();
            host.Gather(transport, "abcd");
            return transport.IceTransport;
        });
        await host.Until("pc icecandidate null");

        var candidates = await host.Run(ice.GetLocalCandidates);
        Assert.That(candidates, Is.Not.Empty);
        Assert.That(candidates.Select(c => TryBind(c)), Is.All.EqualTo(SocketError.AddressAlreadyInUse));
        await host.Run(host.Close);
    }

    [Test]
    public async Task FiveHundredConnections_GatherAndClose()
    {
        var hosts = Enumerable.Range(0, 500).Select(_ => new FakeHost(SystemNetwork.Shared)).ToList();
        await Task.WhenAll(hosts.Select(h => h.Run(() =>
        {
            h.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            h.Gather(h.AddTransport(), "abcd");
        })));
        await Task.WhenAll(hosts.Select(h => h.Until("pc icecandidate null")));

        var ports = hosts.SelectMany(h => h.Referenced[0].IceTransport.LocalCandidates).Select(c => (c.Address, c.Port)).ToList();
        await Task.WhenAll(hosts.Select(h => h.Run(h.Close)));

        Assert.That(ports, Is.Unique.And.Count.GreaterThanOrEqualTo(500));
    }

    private static SocketError TryBind(RTCIceCandidate candidate)
    {
        var address = IPAddress.Parse(candidate.Address!);
        using var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(new IPEndPoint(address, candidate.Port!.Value));
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
    }
}
