using System.Text.Json.Nodes;
using Conformance.Engine.Peers;
using NUnit.Framework.Constraints;

namespace Conformance.Units.Peers.Protocol;

public sealed class AgentLinkTests
{
    private static readonly JsonObject[] Mark = [new JsonObject { ["op"] = "mark", ["label"] = "x" }];

    private static JsonObject[] OneStep => [Mark[0].DeepClone().AsObject()];

    [Test]
    public async Task Replies_InAnotherOrder_ReachTheirCommands()
    {
        var carrier = new ScriptedCarrier();
        var first = carrier.Link.RunAsync("a", OneStep, default);
        var second = carrier.Link.RunAsync("b", OneStep, default);

        carrier.Say("""{"re":2,"ok":{"outcomes":[{"n":0,"status":"ok","seq":22}]}}""");
        carrier.Say("""{"re":1,"ok":{"outcomes":[{"n":0,"status":"ok","seq":11}]}}""");

        Assert.That((await first)[0].Seq, Is.EqualTo(11));
        Assert.That((await second)[0].Seq, Is.EqualTo(22));
    }

    [Test]
    public async Task TraceEntries_OfTwoMessages_ReachTheSinkInOrder()
    {
        var carrier = new ScriptedCarrier { Answer = _ => "{}" };
        var sink = new RecordingSink();
        await carrier.Link.BeginAsync(["a", "b"], [], sink, default);

        carrier.Say("""{"trace":"a","entries":[{"seq":0,"time":1,"kind":"call","target":"pc","name":"new"},{"seq":1,"time":1,"kind":"return","target":"pc","name":"new"}]}""");
        carrier.Say("""{"trace":"b","entries":[{"seq":0,"time":1,"kind":"mark","target":"pc","name":"x"}]}""");

        Assert.That(sink.Entries, Is.EqualTo(new[] { "a 0 call new", "a 1 return new", "b 0 mark x" }));
    }

    [Test]
    public async Task TraceEntries_AfterTheEndOfTheCase_AreDropped()
    {
        var carrier = new ScriptedCarrier { Answer = c => c["do"]!.GetValue<string>() == "end" ? """{"left":{"runs":0,"open":0}}""" : "{}" };
        var sink = new RecordingSink();
        await carrier.Link.BeginAsync(["a"], [], sink, default);
        await carrier.Link.EndAsync(default);

        carrier.Say("""{"trace":"a","entries":[{"seq":0,"time":1,"kind":"mark","target":"pc","name":"x"}]}""");

        Assert.That(sink.Entries, Is.Empty);
    }

    [Test]
    public async Task Hello_InTheSameVersion_GivesWhatTheAgentSaysOfItself()
    {
        var carrier = new ScriptedCarrier { Answer = _ => """{"protocol":1,"about":"Engine 5"}""" };

        Assert.That(await carrier.Link.HelloAsync(default), Is.EqualTo("Engine 5"));
    }

    [TestCase("""{"protocol":1}""")]
    public async Task Hello_WithoutAbout_IsEnough(string reply)
    {
        var carrier = new ScriptedCarrier { Answer = _ => reply };

        Assert.That(await carrier.Link.HelloAsync(default), Is.Empty);
    }

    [Test]
    public void Hello_InAnotherVersion_Fails()
    {
        var carrier = new ScriptedCarrier { Answer = _ => """{"protocol":2,"about":""}""" };

        Assert.That(async () => await carrier.Link.HelloAsync(default), Failing("peer 1 speaks version 2 of the peer protocol; this harness speaks 1"));
    }

    [Test]
    public async Task Begin_WithSomethingLacking_SaysWhat()
    {
        var carrier = new ScriptedCarrier { Answer = _ => """{"unsupported":"media sources"}""" };

        Assert.That(await carrier.Link.BeginAsync(["a"], ["audio"], new RecordingSink(), default), Is.EqualTo("media sources"));
        Assert.That(carrier.Sent[0].ToJsonString(), Is.EqualTo("""{"do":"begin","peers":["a"],"media":["audio"],"id":1}"""));
    }

    [Test]
    public void Error_InReply_FailsTheCommandWithItsWords()
    {
        var carrier = new ScriptedCarrier();
        var run = carrier.Link.RunAsync("a", OneStep, default);

        carrier.Say("""{"re":1,"error":{"name":"Error","message":"there is no peer 'a' in this case"}}""");

        Assert.That(async () => await run, Failing("peer 1: Error: there is no peer 'a' in this case"));
    }

    [Test]
    public void End_WithOpenConnections_Fails()
    {
        var carrier = new ScriptedCarrier { Answer = _ => """{"left":{"runs":0,"open":2}}""" };

        Assert.That(async () => await carrier.Link.EndAsync(default), Failing("peer 1: 2 connections could not be closed at the end of the case"));
    }

    [Test]
    public void Close_WithOpenCommands_FailsThemWithTheReason()
    {
        var carrier = new ScriptedCarrier();
        var run = carrier.Link.RunAsync("a", OneStep, default);
        var end = carrier.Link.EndAsync(default);

        carrier.Link.OnClosed("the page crashed");

        Assert.That(async () => await run, Failing("peer 1 went away: the page crashed"));
        Assert.That(async () => await end, Failing("peer 1 went away: the page crashed"));
        Assert.That(carrier.Link.Closed.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public void Command_AfterClose_FailsWithTheReasonAndIsNotSent()
    {
        var carrier = new ScriptedCarrier();
        carrier.Link.OnClosed("the page crashed");

        Assert.That(async () => await carrier.Link.EndAsync(default), Failing("peer 1 went away: the page crashed"));
        Assert.That(carrier.Sent, Is.Empty);
    }

    [Test]
    public void Cancellation_OfAnOpenCommand_EndsItAndLeavesTheLinkOpen()
    {
        using var cancel = new CancellationTokenSource();
        var carrier = new ScriptedCarrier();
        var run = carrier.Link.RunAsync("a", OneStep, cancel.Token);

        cancel.Cancel();

        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
        carrier.Say("""{"re":1,"ok":{"outcomes":[{"status":"ok"}]}}""");
        Assert.That(carrier.Link.Closed.IsCompleted, Is.False);
    }

    [Test]
    public void Cancellation_WhileAnEarlierCommandIsBeingSent_EndsTheWait()
    {
        using var cancel = new CancellationTokenSource();
        var stuck = new TaskCompletionSource();
        var carrier = new ScriptedCarrier { Sending = _ => stuck.Task };
        var first = carrier.Link.RunAsync("a", OneStep, default);
        var second = carrier.Link.RunAsync("a", OneStep, cancel.Token);

        cancel.Cancel();

        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(first.IsCompleted, Is.False);
        stuck.SetResult();
    }

    [Test]
    public void Carrier_ThatTakesNothing_FailsTheCommand()
    {
        var carrier = new ScriptedCarrier { Sending = _ => throw new IOException("broken pipe") };

        Assert.That(async () => await carrier.Link.EndAsync(default), Failing("peer 1 takes no commands: broken pipe"));
    }

    [TestCase("not json")]
    [TestCase("""{"re":"one","ok":{}}""")]
    [TestCase("""{"re":1}""")]
    [TestCase("""{"trace":"a"}""")]
    [TestCase("[]")]
    public void Message_OfAnotherForm_EndsTheLink(string message)
    {
        var carrier = new ScriptedCarrier();
        var run = carrier.Link.RunAsync("a", OneStep, default);

        carrier.Say(message);

        Assert.That(carrier.Link.Closed.IsCompletedSuccessfully, Is.True);
        Assert.That(async () => await run, Throws.InstanceOf<PeerHostException>());
    }

    [TestCase("{}")]
    [TestCase("""{"outcomes":[]}""")]
    [TestCase("""{"outcomes":[{"status":"ok"},{"status":"ok"}]}""")]
    [TestCase("""{"outcomes":[{"status":"fine"}]}""")]
    [TestCase("""{"outcomes":[{"status":"error","how":"throw"}]}""")]
    [TestCase("""{"outcomes":[{"seq":1}]}""")]
    public void Outcomes_OfAnotherForm_FailTheCommand(string reply)
    {
        var carrier = new ScriptedCarrier { Answer = _ => reply };

        Assert.That(
            async () => await carrier.Link.RunAsync("a", OneStep, default),
            Throws.InstanceOf<PeerHostException>().With.Message.StartsWith("peer 1 broke the protocol"));
    }

    private static EqualStringConstraint Failing(string message) => Throws.InstanceOf<PeerHostException>().With.Message.EqualTo(message);
}
