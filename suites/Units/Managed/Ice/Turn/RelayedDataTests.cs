using System.Net;
using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Turn;

public sealed class RelayedDataTests
{
    private const string Peer = "192.0.2.2:7000";

    [Test]
    public void FirstCheck_AsksForThePermission_AndGoesAfterIt()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0, 1);
        Assert.That(bench.Server.Log, Is.EqualTo(["CreatePermission 192.0.2.2", $"Send {Peer} 0001"]));
        bench.Send(Peer, 0, 2);
        Assert.That(bench.Server.Log[2..], Is.EqualTo([$"Send {Peer} 0002"]));
    }

    [Test]
    public void ChecksToOneAddress_ShareThePermission()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0);
        bench.Send("192.0.2.2:7001", 0);
        Assert.That(bench.Server.Log, Is.EqualTo(["CreatePermission 192.0.2.2", $"Send {Peer} 00", "Send 192.0.2.2:7001 00"]));
    }

    [Test]
    public void LostPermission_IsAskedForAgain_AndWhatWaitedGoes()
    {
        var bench = TurnBench.Allocated();
        bench.Loses = n => n < 4;
        bench.Send(Peer, 0, 1);
        bench.Send(Peer, 0, 2);
        bench.Run(TimeSpan.FromSeconds(4));
        Assert.That(bench.Server.Log, Is.EqualTo(["CreatePermission 192.0.2.2", $"Send {Peer} 0001", $"Send {Peer} 0002"]));
    }

    [Test]
    public void RefusedPermission_DropsWhatIsSent_AndIsAskedForAgainLater()
    {
        var bench = TurnBench.Allocated();
        bench.Server.Errors.Enqueue((StunMethod.CreatePermission, 403));
        bench.Send(Peer, 0, 1);
        bench.Send(Peer, 0, 2);
        Assert.That(bench.Server.Log, Is.EqualTo(["CreatePermission 192.0.2.2"]));
        bench.Run(TimeSpan.FromMinutes(5));
        bench.Send(Peer, 0, 3);
        Assert.That(bench.Server.Log, Does.Contain($"Send {Peer} 0003"));
    }

    [Test]
    public void Data_BindsAChannel_AndGoesOverIt()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0);
        bench.Send(Peer, 20, 1);
        bench.Send(Peer, 20, 2);
        bench.Send(Peer, 0, 3);
        Assert.That(bench.Server.Log[2..], Is.EqualTo([$"Send {Peer} 1401", $"ChannelBind 4000 {Peer}", "data 4000 1402", "data 4000 0003"]));
    }

    [Test]
    public void SecondPeer_HasAChannelOfItsOwn()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 20);
        bench.Send("192.0.2.3:1", 20);
        bench.Send("192.0.2.3:1", 21);
        Assert.That(bench.Server.Log[^2..], Is.EqualTo(["ChannelBind 4001 192.0.2.3:1", "data 4001 15"]));
    }

    [Test]
    public void RefusedChannel_LeavesIndications()
    {
        var bench = TurnBench.Allocated();
        bench.Server.Errors.Enqueue((StunMethod.ChannelBind, 508));
        bench.Send(Peer, 20, 1);
        bench.Send(Peer, 20, 2);
        Assert.That(bench.Server.Log[^1], Is.EqualTo($"Send {Peer} 1402"));
    }

    [Test]
    public void PermissionInUse_IsRefreshedBeforeItEnds()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0, 1);
        bench.Send(Peer, 0, 2);
        bench.Server.Log.Clear();
        bench.Run(TimeSpan.FromSeconds(241));
        Assert.That(bench.Server.Log, Is.EqualTo(["CreatePermission 192.0.2.2"]));
    }

    [Test]
    public void PermissionWhoseRefreshIsLost_IsAskedForAgainWhileItLasts()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0, 1);
        bench.Send(Peer, 0, 2);
        bench.Run(TimeSpan.FromSeconds(239));
        var sent = bench.Sent;
        bench.Loses = n => n < sent + 5;
        bench.Server.Log.Clear();

        bench.Run(TimeSpan.FromSeconds(20));
        bench.Send(Peer, 0, 3);

        Assert.That(bench.Sent, Is.EqualTo(sent + 6));
        Assert.That(bench.Server.Log, Is.EqualTo(["CreatePermission 192.0.2.2", $"Send {Peer} 0003"]));
    }

    [TestCase((int)StunMethod.CreatePermission)]
    [TestCase((int)StunMethod.ChannelBind)]
    public void ServerThatKnowsTheAllocationNoMore_LosesIt(int method)
    {
        var bench = TurnBench.Allocated();
        bench.Events.Clear();
        bench.Server.Errors.Enqueue(((StunMethod)method, 437));
        bench.Send(Peer, 20, 1);
        bench.Send(Peer, 20, 2);
        Assert.That(bench.Events, Is.EqualTo([new TurnEvent.Lost("437 Allocation Mismatch")]));
        Assert.That(bench.Client.State, Is.EqualTo(TurnState.Failed));
    }

    [Test]
    public void PermissionOutOfUse_Ends_AndIsAskedForWhenItIsNeeded()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0, 1);
        bench.Run(TimeSpan.FromSeconds(301));
        bench.Server.Log.Clear();
        bench.Receive(ScriptedTurnServer.Data(Peer, 0));
        Assert.That(bench.Data, Is.Empty);
        bench.Send(Peer, 0, 3);
        Assert.That(bench.Server.Log, Is.EqualTo(["CreatePermission 192.0.2.2", $"Send {Peer} 0003"]));
    }

    [Test]
    public void ChannelInUse_IsRefreshedBeforeItEnds_UnderItsNumber()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 20, 1);
        bench.Send(Peer, 20, 2);
        bench.Server.Log.Clear();
        bench.Run(TimeSpan.FromSeconds(541));
        Assert.That(bench.Server.Log.Where(l => l.StartsWith("ChannelBind", StringComparison.Ordinal)), Is.EqualTo([$"ChannelBind 4000 {Peer}"]));
    }

    [Test]
    public void ChannelOutOfUse_Ends_AndIsBoundAgainUnderItsNumber()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 20, 1);
        bench.Run(TimeSpan.FromSeconds(601));
        bench.Server.Log.Clear();
        bench.Send(Peer, 20, 2);
        bench.Send(Peer, 20, 3);
        Assert.That(bench.Server.Log, Is.EqualTo(["CreatePermission 192.0.2.2", $"Send {Peer} 1402", $"ChannelBind 4000 {Peer}", "data 4000 1403"]));
    }

    [Test]
    public void DataIndication_WithAPermission_IsTheDataOfThePeer()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0);
        bench.Receive(ScriptedTurnServer.Data("192.0.2.2:9", 1, 2, 3));
        Assert.That(bench.Data, Is.EqualTo(["192.0.2.2:9 010203"]));
    }

    [Test]
    public void DataIndication_WithoutAPermission_IsDropped()
    {
        var bench = TurnBench.Allocated();
        bench.Receive(ScriptedTurnServer.Data(Peer, 1));
        Assert.That(bench.Data, Is.Empty);
    }

    [TestCase("40000002AABB", "192.0.2.2:7000 AABB")]
    [TestCase("40000002AABB0000", "192.0.2.2:7000 AABB")]
    [TestCase("40000000", "192.0.2.2:7000 ")]
    [TestCase("40000003AABB", null)]
    [TestCase("40010002AABB", null)]
    [TestCase("4FFF0002AABB", null)]
    [TestCase("4000", null)]
    [TestCase("40", null)]
    public void ChannelDataOfTheServer_IsReadWhereItFits(string message, string? expected)
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 20);
        bench.Receive(Convert.FromHexString(message));
        Assert.That(bench.Data, Is.EqualTo(expected is null ? [] : new[] { expected }));
    }

    [Test]
    public void PeerOfTheOtherFamily_IsNotSentTo()
    {
        var bench = TurnBench.Allocated();
        bench.Send("[2001:db8::1]:1", 0);
        Assert.That(bench.Server.Log, Is.Empty);
    }

    [Test]
    public void ClosedClient_SendsNothing()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0);
        bench.Client.Close(bench.Now);
        bench.Pump();
        bench.Server.Log.Clear();
        bench.Send(Peer, 0);
        Assert.That(bench.Server.Log, Is.Empty);
    }

    [Test]
    public void ChannelData_BothWays_AllocatesNothing()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 20);
        var to = TransportAddress.From(IPEndPoint.Parse(Peer));
        var (datagram, buffer) = (new byte[1200], new byte[1200 + TurnClient.Overhead]);
        datagram[0] = 20;
        byte[] incoming = [0x40, 0, 4, 0xB0, .. datagram];

        void Once()
        {
            bench.Client.Wrap(to, datagram, buffer);
            bench.Client.Receive(incoming, bench.Now, out _, out _);
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
    public void Indications_BothWays_AllocateNothing()
    {
        var bench = TurnBench.Allocated();
        bench.Send(Peer, 0);
        var to = TransportAddress.From(IPEndPoint.Parse(Peer));
        var (datagram, buffer) = (new byte[1200], new byte[1200 + TurnClient.Overhead]);
        var incoming = ScriptedTurnServer.Data(Peer, datagram);

        void Once()
        {
            bench.Client.Wrap(to, datagram, buffer);
            bench.Client.Receive(incoming, bench.Now, out _, out _);
        }

        Once();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Once();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
