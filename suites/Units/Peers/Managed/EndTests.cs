using Conformance.Engine.Peers;
using Conformance.WebRtc;
using static Conformance.Units.Peers.Protocol.AgentSteps;

namespace Conformance.Units.Peers.Managed;

/// <summary>The end of a case: the same behaviours as those of the reference agent.</summary>
public sealed class EndTests
{
    [Test]
    public async Task End_OfACase_ClosesItsConnectionsAndLeavesNoEntry()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        var connection = driven.Connection;

        await driven.Host.EndAsync(default);

        Assert.That(connection.SignalingState, Is.EqualTo("closed"));
        Assert.That(driven.Lines(), Is.EqualTo(new[] { "call pc new", "return pc new" }));
    }

    [Test]
    public async Task End_WithAConnectionThatDoesNotClose_Fails()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        driven.Connection.IsStuck = true;

        Assert.That(
            async () => await driven.Host.EndAsync(default),
            Throws.InstanceOf<PeerHostException>().With.Message.EqualTo("scripted: 1 connections could not be closed at the end of the case"));
    }

    [Test]
    public async Task End_AfterAnExceptionThatNobodyCaught_Fails()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        await driven.ScriptAsync(_ => RtcLoop.Current!.Post(() => throw new FormatException("a defect")));

        Assert.That(
            async () => await driven.Host.EndAsync(default),
            Throws.InstanceOf<PeerHostException>().With.Message.EqualTo("scripted: nobody caught FormatException: a defect"));
    }

    [TestCase("""{"op":"call","on":"pc","member":"addIceCandidate","args":[{}],"expect":"any","timeout":100}""")]
    [TestCase("""{"op":"wait","until":[{"on":"pc","event":"track"}],"timeout":100}""")]
    [TestCase("""{"op":"drain","quiet":50,"limit":500}""")]
    public async Task End_WhileARunIsOpen_AnswersItAndDoesNotGoOnWithItsSteps(string step)
    {
        var driven = await DrivenPeers.ConnectedAsync();
        var open = await driven.StartAsync($"{step},{Mark("after")}");

        await driven.Host.EndAsync(default);

        Assert.That(await open.WaitAsync(TimeSpan.FromSeconds(5)), Has.Count.EqualTo(1));
        Assert.That(driven.Time.Count, Is.Zero);
    }

    [Test]
    public async Task Begin_AfterEnd_NumbersAnew()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        await driven.Host.EndAsync(default);

        await driven.Host.BeginAsync(["a"], [], driven, default);
        await driven.RunAsync(New);

        Assert.That(driven.Entries().Select(e => e["seq"]!.GetValue<int>()), Is.EqualTo(new[] { 0, 1, 0, 1 }));
    }

    [Test]
    public async Task Begin_BeforeEnd_Fails()
    {
        var driven = await DrivenPeers.BegunAsync();

        Assert.That(async () => await driven.Host.BeginAsync(["a"], [], driven, default), Throws.InstanceOf<PeerHostException>().With.Message.Contains("has not ended"));
    }

    [Test]
    public void End_WithoutABegin_FindsNothingLeft() =>
        Assert.That(async () => await new DrivenPeers().Host.EndAsync(default), Throws.Nothing);
}
