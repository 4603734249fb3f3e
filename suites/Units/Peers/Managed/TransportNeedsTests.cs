using static Conformance.Units.Peers.Protocol.AgentSteps;

namespace Conformance.Units.Peers.Managed;

/// <summary>Waits that no managed connection can end before its transports are there.</summary>
public sealed class TransportNeedsTests
{
    private static readonly string Channel = Call("createDataChannel", """["chat"]""", "\"as\":\"dc\"");

    [TestCase("pc", "connectionState", "\"connected\"")]
    [TestCase("pc", "iceConnectionState", "\"connected\",\"completed\"")]
    [TestCase("dc", "readyState", "\"open\"")]
    [TestCase("dc", "readyState", "\"closed\"")]
    public async Task WaitForAState_ThatNeedsATransport_IsUnsupportedAtOnce(string on, string member, string values)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcome = (await driven.RunAsync($"{Channel},{Wait(State(on, member, values))}", 0))[^1];

        Assert.That((outcome.Status, outcome.What), Is.EqualTo(("unsupported", $"transports: {on} {member} {values.Replace("\"", "", StringComparison.Ordinal).Replace(",", " or ", StringComparison.Ordinal)}")));
    }

    [TestCase("pc", "datachannel")]
    [TestCase("dc", "open")]
    [TestCase("dc", "message")]
    [TestCase("dc", "close")]
    public async Task WaitForAnEvent_ThatNeedsATransport_IsUnsupportedAtOnce(string on, string type)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcome = (await driven.RunAsync($"{Channel},{Wait(Event(on, type))}", 0))[^1];

        Assert.That((outcome.Status, outcome.What), Is.EqualTo(("unsupported", $"transports: {on} {type}")));
    }

    [TestCase("pc", "connectionState", "\"closed\",\"failed\"")]
    [TestCase("pc", "iceGatheringState", "\"complete\"")]
    [TestCase("dc", "readyState", "\"connecting\",\"closed\"")]
    public async Task WaitForAState_ThatCanComeWithoutATransport_IsWaitedFor(string on, string member, string values)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That((await driven.RunAsync($"{Channel},{Wait(State(on, member, values))}", 200))[^1].Status, Is.Not.EqualTo("unsupported"));
    }

    [Test]
    public async Task WaitForTheEndOfAChannel_ThatIsClosing_IsWaitedFor()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        await driven.RunAsync(Channel);
        await driven.ScriptAsync(_ => ((Scripted.RTCDataChannel)driven.Host.Case.Named("a", "dc")!).ReadyState = "closing");

        Assert.That((await driven.RunAsync(Wait(Event("dc", "close")), 200))[0].Status, Is.EqualTo("timeout"));
    }

    [Test]
    public async Task WaitForAStateOfATransport_ThatHoldsAlready_EndsAtOnce()
    {
        var driven = await DrivenPeers.ConnectedAsync();
        await driven.ScriptAsync(pc => pc.ConnectionState = "connected");

        Assert.That((await driven.RunAsync(Wait(State("pc", "connectionState", "\"connected\"")), 0))[0].Status, Is.EqualTo("ok"));
    }
}
