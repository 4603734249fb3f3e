using System.Text.Json.Nodes;
using static Conformance.Units.Peers.Protocol.AgentSteps;

namespace Conformance.Units.Peers.Protocol;

public sealed class AgentWaitTests
{
    [Test]
    public void WaitForAState_ThatIsThere_EndsAtOnce()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(agent.Run(Wait(State("pc", "signalingState", "\"stable\"")), 0)[0].ToJsonString(), Is.EqualTo("""{"status":"ok","seq":1}"""));
    }

    [Test]
    public void WaitForAState_ThatComesWithAnEvent_EndsInsideThatEvent()
    {
        using var agent = new JintAgent().Connected();
        var id = agent.Start(Wait(State("pc", "connectionState", "\"connected\"")));
        Assert.That(agent.ReplyTo(id), Is.Null);

        agent.Script("pc.connectionState = 'connected'; pc.fire('connectionstatechange'); pc.connectionState = 'failed';");

        Assert.That(OutcomeOf(agent, id).ToJsonString(), Is.EqualTo("""{"status":"ok","seq":2}"""));
    }

    [Test]
    public void Wait_WithTwoConditions_NeedsBothAtOneMoment()
    {
        using var agent = new JintAgent().Connected();
        var id = agent.Start(Wait($"{State("pc", "connectionState", "\"connected\"")},{Event("pc", "negotiationneeded")}"));

        agent.Script("pc.fire('negotiationneeded');");
        Assert.That(agent.ReplyTo(id), Is.Null);
        agent.Script("pc.connectionState = 'connected'; pc.fire('connectionstatechange');");

        Assert.That(OutcomeOf(agent, id)["status"]!.GetValue<string>(), Is.EqualTo("ok"));
    }

    [Test]
    public void Wait_ThatIsNotMet_TimesOutAndSaysWhatIsMissing()
    {
        using var agent = new JintAgent().Connected();

        var outcome = agent.Run(Wait($"{State("pc", "connectionState", "\"connected\",\"failed\"")},{Event("pc", "track")},{State("dc", "readyState", "\"open\"")}"), 200)[0];

        Assert.That(outcome["status"]!.GetValue<string>(), Is.EqualTo("timeout"));
        Assert.That(outcome["what"]!.GetValue<string>(), Is.EqualTo(
            "pc.connectionState is new, not connected or failed; no track event at pc; dc.readyState is undefined, not open"));
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
    public void WaitForAnAttribute_OfAnyObjectAndType_ComparesItsText(string on, string member, string wanted, bool holds)
    {
        using var agent = new JintAgent().Connected();
        agent.Run($"{Call("createDataChannel", """["chat"]""", "\"as\":\"dc\"")},{Call("setLocalDescription")}");
        agent.Script("pc.sctp = new fake.Sctp();");

        Assert.That(agent.Run(Wait(State(on, member, wanted)), 200)[0]["status"]!.GetValue<string>(), Is.EqualTo(holds ? "ok" : "timeout"));
    }

    [Test]
    public void WaitForAnAttribute_ThatThrows_DoesNotHold()
    {
        using var agent = new JintAgent().Connected();
        agent.Script("Object.defineProperty(pc, 'connectionState', { get() { throw fake.named('InvalidStateError'); } });");

        Assert.That(agent.Run(Wait(State("pc", "connectionState", "\"new\"")), 200)[0]["what"]!.GetValue<string>(), Does.Contain("throws InvalidStateError"));
    }

    [Test]
    public void WaitForAnEvent_SeenBefore_EndsAtOnceAndNamesItsSubject()
    {
        using var agent = new JintAgent().Connected();
        agent.Script("pc.fire('datachannel', { channel: new fake.Channel('first') }); pc.fire('datachannel', { channel: new fake.Channel('second') });");

        var outcomes = agent.Run($"{Wait(Event("pc", "datachannel"), "\"as\":\"one\"")},{Wait(Event("pc", "datachannel", 2), "\"as\":\"two\"")},{Get("label", "one")}", 0);

        Assert.That(outcomes[0]["value"]!["label"]!.GetValue<string>(), Is.EqualTo("first"));
        Assert.That(outcomes[1]["value"]!["label"]!.GetValue<string>(), Is.EqualTo("second"));
        Assert.That(outcomes[2]["value"]!.GetValue<string>(), Is.EqualTo("first"));
    }

    [Test]
    public void WaitForAnEvent_AtANamedObject_SeesThatObjectsOnly()
    {
        using var agent = new JintAgent().Connected();
        agent.Run($"{Call("createDataChannel", """["x"]""", "\"as\":\"x\"")},{Call("createDataChannel", """["y"]""", "\"as\":\"y\"")}");
        agent.Script("const c = new fake.Channel('z'); pc.fire('datachannel', { channel: c }); c.open();");

        Assert.That(agent.Run(Wait(Event("x", "open")), 200)[0]["status"]!.GetValue<string>(), Is.EqualTo("timeout"));
        Assert.That(agent.Run(Wait(Event("channel:2", "open")), 0)[0]["status"]!.GetValue<string>(), Is.EqualTo("ok"));
    }

    [Test]
    public void Drain_WhileEntriesCome_EndsWhenTheyStop()
    {
        using var agent = new JintAgent().Connected();
        var id = agent.Start(Drain(10, 500));

        agent.Time.Advance(8);
        agent.Script("pc.fire('negotiationneeded');");
        agent.Time.Advance(8);
        Assert.That(agent.ReplyTo(id), Is.Null);
        agent.Time.Advance(8);

        Assert.That(OutcomeOf(agent, id).ToJsonString(), Is.EqualTo("""{"status":"ok","quiet":true}"""));
    }

    [Test]
    public void Drain_OfAPeerThatNeverStops_EndsAtItsLimit()
    {
        using var agent = new JintAgent().Connected();
        var id = agent.Start(Drain(10, 50));

        for (var i = 0; i < 10; i++)
        {
            agent.Time.Advance(8);
            agent.Script("pc.fire('negotiationneeded');");
        }

        Assert.That(OutcomeOf(agent, id).ToJsonString(), Is.EqualTo("""{"status":"ok","quiet":false}"""));
    }

    [TestCase("pc.iceGatheringState = 'gathering';", true)]
    [TestCase("pc.currentLocalDescription = { type: 'offer', sdp: 'v=0\\r\\nm=audio 9 X 0\\r\\n' };", true)]
    [TestCase("pc.currentLocalDescription = { type: 'offer', sdp: 'v=0\\r\\nm=audio 0 X 0\\r\\n' };", false)]
    [TestCase("pc.currentLocalDescription = { type: 'offer', sdp: 'v=0\\r\\n' };", false)]
    [TestCase("pc.iceGatheringState = 'gathering'; pc.signalingState = 'closed';", false)]
    [TestCase("pc.currentLocalDescription = { type: 'offer', sdp: 'v=0\\r\\nm=audio 9 X 0\\r\\n' }; pc.iceGatheringState = 'complete';", false)]
    public void Drain_OfAPeerThatGathers_GoesOnUntilTheEndOfGathering(string script, bool gathers)
    {
        using var agent = new JintAgent().Connected();
        agent.Script(script);
        var id = agent.Start(Drain(10, 50, 1000));

        agent.Time.Advance(15);
        agent.Time.Advance(100);
        Assert.That(agent.ReplyTo(id), gathers ? Is.Null : Is.Not.Null);

        agent.Script("pc.iceGatheringState = 'complete';");
        agent.Time.Advance(15);
        Assert.That(OutcomeOf(agent, id).ToJsonString(), Is.EqualTo("""{"status":"ok","quiet":true}"""));
    }

    [Test]
    public void Drain_OfAPeerThatNeverEndsGathering_EndsAtThatLimit()
    {
        using var agent = new JintAgent().Connected();
        agent.Script("pc.iceGatheringState = 'gathering';");
        var id = agent.Start(Drain(10, 50, 100));

        for (var i = 0; i < 12; i++)
        {
            agent.Time.Advance(10);
        }

        Assert.That(agent.ReplyTo(id), Is.Not.Null);
    }

    [Test]
    public void Run_WhileAnotherOfTheSamePeerWaits_IsAnsweredFirst()
    {
        using var agent = new JintAgent().Connected();
        var waiting = agent.Start(Wait(Event("pc", "track")));

        Assert.That(agent.Run(Mark("meanwhile"), 0), Has.Count.EqualTo(1));
        Assert.That(agent.ReplyTo(waiting), Is.Null);
    }

    private static JsonObject OutcomeOf(JintAgent agent, int id) => JintAgent.Outcomes(agent.ReplyTo(id)!["ok"]!.AsObject())[0];
}
