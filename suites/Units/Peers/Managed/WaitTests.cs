using Conformance.Units.Peers.Managed.Scripted;
using Conformance.WebRtc;
using static Conformance.Units.Peers.Protocol.AgentSteps;
using RTCDataChannel = Conformance.Units.Peers.Managed.Scripted.RTCDataChannel;
using RTCSctpTransport = Conformance.Units.Peers.Managed.Scripted.RTCSctpTransport;

namespace Conformance.Units.Peers.Managed;

/// <summary>What waits: the same behaviours as those of the reference agent.</summary>
public sealed class WaitTests
{
    [Test]
    public async Task WaitForAState_ThatIsThere_EndsAtOnce()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcome = (await driven.RunAsync(Wait(State("pc", "signalingState", "\"stable\"")), 0))[0];

        Assert.That((outcome.Status, outcome.Seq), Is.EqualTo(("ok", 1)));
    }

    [Test]
    public async Task WaitForAState_ThatComesWithAnEvent_EndsInsideThatEvent()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        var running = await driven.StartAsync(Wait(State("pc", "signalingState", "\"have-remote-offer\"")));
        Assert.That(running.IsCompleted, Is.False);

        await driven.ScriptAsync(pc =>
        {
            pc.SignalingState = "have-remote-offer";
            pc.Fire("signalingstatechange");
            pc.SignalingState = "stable";
        });

        var outcome = (await running)[0];
        Assert.That((outcome.Status, outcome.Seq), Is.EqualTo(("ok", 2)));
    }

    [Test]
    public async Task StepAfterAWait_FollowsBeforeTheNextTask()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        var running = await driven.StartAsync($"{Wait(Event("pc", "negotiationneeded"))},{Mark("next")}");

        await driven.ScriptAsync(pc =>
        {
            RtcLoop.Current!.Post(() => pc.Fire("iceconnectionstatechange"));
            pc.Fire("negotiationneeded");
        });

        await running;
        Assert.That(driven.Lines()[2..], Is.EqualTo(new[] { "event pc negotiationneeded", "mark pc next", "event pc iceconnectionstatechange" }));
    }

    [Test]
    public async Task Wait_WithTwoConditions_NeedsBothAtOneMoment()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        var running = await driven.StartAsync(Wait($"{State("pc", "signalingState", "\"closed\"")},{Event("pc", "negotiationneeded")}"));

        await driven.ScriptAsync(pc => pc.Fire("negotiationneeded"));
        Assert.That(running.IsCompleted, Is.False);
        await driven.ScriptAsync(pc => pc.Close());

        Assert.That((await running)[0].Status, Is.EqualTo("ok"));
    }

    [Test]
    public async Task Wait_ThatIsNotMet_TimesOutAndSaysWhatIsMissing()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcome = (await driven.RunAsync(Wait($"{State("pc", "signalingState", "\"closed\",\"have-local-offer\"")},{Event("pc", "track")},{State("dc", "label", "\"x\"")}"), 200))[0];

        Assert.That((outcome.Status, outcome.What), Is.EqualTo(
            ("timeout", "pc.signalingState is stable, not closed or have-local-offer; no track event at pc; dc.label is undefined, not x")));
    }

    [TestCase("dc", "bufferedAmount", "\"0\"", true)]
    [TestCase("dc", "id", "null", true)]
    [TestCase("dc", "maxRetransmits", "null", false)]
    [TestCase("pc", "pendingLocalDescription", "\"offer\"", true)]
    [TestCase("pc", "currentLocalDescription", "null", true)]
    [TestCase("sctp", "state", "\"connecting\"", true)]
    [TestCase("pc.sctp.transport", "state", "\"new\"", true)]
    [TestCase("pc", "sctp", "null", false)]
    [TestCase("pc", "sctp", "\"sctp:0\"", true)]
    [TestCase("channel:0", "label", "\"chat\"", true)]
    [TestCase("channel:9", "label", "\"chat\"", false)]
    public async Task WaitForAnAttribute_OfAnyObjectAndType_ComparesItsText(string on, string member, string wanted, bool holds)
    {
        var driven = await DrivenPeers.ConnectedAsync();
        await driven.RunAsync($"{Call("createDataChannel", """["chat"]""", "\"as\":\"dc\"")},{Call("setLocalDescription")}");
        await driven.ScriptAsync(pc => pc.Sctp = new RTCSctpTransport());

        Assert.That((await driven.RunAsync(Wait(State(on, member, wanted)), 200))[0].Status, Is.EqualTo(holds ? "ok" : "timeout"));
    }

    [Test]
    public async Task WaitForAnAttribute_ThatThrows_DoesNotHold()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        await driven.ScriptAsync(pc => pc.Broken = "connectionState");

        Assert.That((await driven.RunAsync(Wait(State("pc", "connectionState", "\"new\"")), 200))[0].What, Does.Contain("throws InvalidStateError"));
    }

    [Test]
    public async Task WaitForAnEvent_SeenBefore_EndsAtOnceAndNamesItsSubject()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        await driven.ScriptAsync(pc =>
        {
            pc.Fire(new ScriptedEvent("datachannel") { Channel = new RTCDataChannel("first") });
            pc.Fire(new ScriptedEvent("datachannel") { Channel = new RTCDataChannel("second") });
        });

        var outcomes = await driven.RunAsync($"{Wait(Event("pc", "datachannel"), "\"as\":\"one\"")},{Wait(Event("pc", "datachannel", 2), "\"as\":\"two\"")},{Get("label", "one")}", 0);

        Assert.That(outcomes[0].Value.GetProperty("label").GetString(), Is.EqualTo("first"));
        Assert.That(outcomes[1].Value.GetProperty("label").GetString(), Is.EqualTo("second"));
        Assert.That(outcomes[2].Value.GetString(), Is.EqualTo("first"));
    }

    [Test]
    public async Task WaitForAnEvent_AtANamedObject_SeesThatObjectsOnly()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        await driven.RunAsync(Call("createDataChannel", """["x"]""", "\"as\":\"x\""));
        await driven.ScriptAsync(pc =>
        {
            var channel = new RTCDataChannel("z");
            pc.Fire(new ScriptedEvent("datachannel") { Channel = channel });
            channel.Open();
        });

        Assert.That((await driven.RunAsync(Wait(Event("channel:1", "open")), 0))[0].Status, Is.EqualTo("ok"));
        Assert.That((await driven.RunAsync(Wait(Event("x", "error")), 200))[0].Status, Is.EqualTo("timeout"));
    }

    [Test]
    public async Task Drain_WhileEntriesCome_EndsWhenTheyStop()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        var running = await driven.StartAsync(Drain(10, 500));

        await driven.AdvanceAsync(8);
        await driven.ScriptAsync(pc => pc.Fire("negotiationneeded"));
        await driven.AdvanceAsync(8);
        Assert.That(running.IsCompleted, Is.False);
        await driven.AdvanceAsync(8);

        Assert.That((await running)[0].Status, Is.EqualTo("ok"));
    }

    [Test]
    public async Task Drain_OfAPeerThatNeverStops_EndsAtItsLimit()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        var running = await driven.StartAsync(Drain(10, 50));

        for (var i = 0; i < 10; i++)
        {
            await driven.AdvanceAsync(8);
            await driven.ScriptAsync(pc => pc.Fire("negotiationneeded"));
        }

        Assert.That((await running)[0].Status, Is.EqualTo("ok"));
    }

    [TestCase("gathering", null, true)]
    [TestCase("new", "v=0\r\nm=audio 9 X 0\r\n", true)]
    [TestCase("new", "v=0\r\nm=audio 0 X 0\r\n", false)]
    [TestCase("new", "v=0\r\n", false)]
    [TestCase("complete", "v=0\r\nm=audio 9 X 0\r\n", false)]
    public async Task Drain_OfAPeerThatGathers_GoesOnUntilTheEndOfGathering(string state, string? sdp, bool gathers)
    {
        var driven = await DrivenPeers.ConnectedAsync();
        driven.Connection.IceGatheringState = state;
        driven.Connection.CurrentLocalDescription = sdp is null ? null : new RTCSessionDescription(RTCSdpType.Offer, sdp);
        var running = await driven.StartAsync(Drain(10, 50, 1000));

        await driven.AdvanceAsync(15);
        await driven.AdvanceAsync(100);
        Assert.That(running.IsCompleted, Is.EqualTo(!gathers));

        driven.Connection.IceGatheringState = "complete";
        await driven.AdvanceAsync(15);
        Assert.That((await running)[0].Status, Is.EqualTo("ok"));
    }

    [Test]
    public async Task Drain_OfAClosedConnection_WaitsForNoGathering()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        (driven.Connection.SignalingState, driven.Connection.IceGatheringState) = ("closed", "gathering");
        var running = await driven.StartAsync(Drain(10, 50, 1000));

        await driven.AdvanceAsync(15);

        Assert.That((await running)[0].Status, Is.EqualTo("ok"));
    }

    [Test]
    public async Task Drain_OfAPeerThatNeverEndsGathering_EndsAtThatLimit()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        driven.Connection.IceGatheringState = "gathering";
        var running = await driven.StartAsync(Drain(10, 50, 100));

        for (var i = 0; i < 12; i++)
        {
            await driven.AdvanceAsync(10);
        }

        Assert.That((await running)[0].Status, Is.EqualTo("ok"));
    }

    [Test]
    public async Task Run_WhileAnotherOfTheSamePeerWaits_IsAnsweredFirst()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        var waiting = await driven.StartAsync(Wait(Event("pc", "track")));

        Assert.That(await driven.RunAsync(Mark("meanwhile"), 0), Has.Count.EqualTo(1));
        Assert.That(waiting.IsCompleted, Is.False);
    }
}
