using static Conformance.Units.Peers.Protocol.AgentSteps;

namespace Conformance.Units.Peers.Protocol;

public sealed class AgentEndTests
{
    private const string End = """{"do":"end"}""";

    [Test]
    public void End_OfACase_ClosesItsConnections()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(agent.Command(End).ToJsonString(), Is.EqualTo("""{"left":{"runs":0,"open":0}}"""));
        Assert.That(agent.Read("fakes[0].signalingState"), Is.EqualTo("closed"));
    }

    [Test]
    public void End_WithAConnectionThatDoesNotClose_ReportsIt()
    {
        using var agent = new JintAgent().Connected();
        agent.Script("pc.stuck = true;");

        Assert.That(agent.Command(End)["left"]!["open"]!.GetValue<int>(), Is.EqualTo(1));
    }

    [Test]
    public void Events_AfterEnd_AreNotRecorded()
    {
        using var agent = new JintAgent().Connected();
        agent.Command(End);
        var before = agent.Messages.Count;

        agent.Script("pc.fire('connectionstatechange');");
        agent.Time.Advance(100);

        Assert.That(agent.Messages, Has.Count.EqualTo(before));
    }

    [Test]
    public void Close_AtTheEnd_LeavesNoEntry()
    {
        using var agent = new JintAgent().Connected();

        agent.Command(End);

        Assert.That(agent.Lines(), Is.EqualTo(new[] { "call pc new", "return pc new" }));
    }

    [TestCase("""{"op":"call","on":"pc","member":"addIceCandidate","args":[{}],"expect":"any","timeout":100}""")]
    [TestCase("""{"op":"wait","until":[{"on":"pc","event":"track"}],"timeout":100}""")]
    [TestCase("""{"op":"drain","quiet":50,"limit":500}""")]
    public void End_WhileARunIsOpen_AnswersItAndDoesNotGoOnWithItsSteps(string step)
    {
        using var agent = new JintAgent().Connected();
        var open = agent.Start($"{step},{Mark("after")}");

        Assert.That(agent.Command(End, 0)["left"]!["runs"]!.GetValue<int>(), Is.EqualTo(1));

        Assert.That(JintAgent.Outcomes(agent.ReplyTo(open)!["ok"]!.AsObject()), Has.Count.EqualTo(1));
        Assert.That(agent.Time.Count, Is.Zero);
        Assert.That(agent.Begun().Command(End)["left"]!["runs"]!.GetValue<int>(), Is.Zero);
    }

    [Test]
    public void Begin_AfterEnd_NumbersAnew()
    {
        using var agent = new JintAgent().Connected();
        agent.Command(End);
        agent.Messages.Clear();

        agent.Connected();

        Assert.That(agent.Entries().Select(e => e["seq"]!.GetValue<int>()), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Begin_BeforeEnd_Fails()
    {
        using var agent = new JintAgent().Begun();

        Assert.That(agent.Command("""{"do":"begin","peers":["a"],"media":[]}""")["error"]!["message"]!.GetValue<string>(), Does.Contain("has not ended"));
    }

    [Test]
    public void End_OfEveryCase_CollectsGarbageWhereTheEngineCan()
    {
        using var agent = new JintAgent("collectGarbage: () => { globalThis.collected = (globalThis.collected || 0) + 1; }").Begun();

        agent.Command(End);

        Assert.That(agent.Read("collected"), Is.EqualTo("1"));
    }
}
