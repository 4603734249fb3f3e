using System.Text.Json.Nodes;
using static Conformance.Units.Peers.Protocol.AgentSteps;

namespace Conformance.Units.Peers.Protocol;

public sealed class AgentStepTests
{
    [Test]
    public void Hello_InPlainJavaScript_AnswersVersionOne()
    {
        using var agent = new JintAgent("about: 'jint'");

        Assert.That(agent.Command("""{"do":"hello"}""").ToJsonString(), Is.EqualTo("""{"protocol":1,"about":"jint","gc":false}"""));
    }

    [Test]
    public void NewStep_WhoseConstructorThrows_IsAnErrorThrown()
    {
        using var agent = new JintAgent().Begun();

        var outcome = agent.Run("""{"op":"new","args":[{"iceTransportPolicy":"wrong"}],"n":7,"expect":"error"}""")[0];

        Assert.That(outcome.ToJsonString(), Is.EqualTo("""{"n":7,"status":"error","how":"throw","error":{"name":"TypeError","message":"not an RTCIceTransportPolicy"},"seq":1}"""));
        Assert.That(agent.Lines(), Is.EqualTo(new[] { "call pc new", "throw pc new" }));
    }

    [Test]
    public void NewStep_ForAPeerWithAConnection_FailsTheCommand()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(ErrorOf(agent.Command($$"""{"do":"run","peer":"a","steps":[{{New}}]}""")), Is.EqualTo("peer a has its connection already"));
    }

    [Test]
    public void Call_Rejected_IsAnErrorRejected()
    {
        using var agent = new JintAgent().Connected();

        var outcome = agent.Run(Call("setLocalDescription", """[{"type":"answer","sdp":""}]""", "\"expect\":\"error\""))[0];

        Assert.That((Text(outcome, "status"), Text(outcome, "how"), outcome["error"]!["name"]!.GetValue<string>()), Is.EqualTo(("error", "reject", "InvalidStateError")));
        Assert.That(agent.Lines()[^1], Is.EqualTo("reject pc setLocalDescription"));
    }

    [Test]
    public void Call_OfAMemberThatIsNotThere_IsUnsupportedAndLeavesNoEntry()
    {
        using var agent = new JintAgent().Connected();

        var outcome = agent.Run(Call("restartIce"))[0];

        Assert.That((Text(outcome, "status"), Text(outcome, "what")), Is.EqualTo(("unsupported", "RTCPeerConnection.restartIce")));
        Assert.That(agent.Lines(), Has.Count.EqualTo(2));
    }

    [Test]
    public void Call_OfAStaticMethod_NeedsNoConnection()
    {
        using var agent = new JintAgent().Begun();

        var outcome = agent.Run(Call("generateCertificate", "[\"ECDSA\"]", on: "RTCPeerConnection"))[0];

        Assert.That((Text(outcome, "status"), outcome["value"]!.ToJsonString()), Is.EqualTo(("ok", """{"algorithm":"ECDSA"}""")));
        Assert.That(agent.Lines(), Is.EqualTo(new[]
        {
            "call RTCPeerConnection generateCertificate", "return RTCPeerConnection generateCertificate", "resolve RTCPeerConnection generateCertificate",
        }));
    }

    [TestCase("RTCPeerConnection", "createOffer")]
    [TestCase("RTCRtpSender", "getCapabilities")]
    public void Call_OfAStaticMethodThatIsNotThere_IsUnsupportedAndLeavesNoEntry(string on, string member)
    {
        using var agent = new JintAgent().Begun();

        var outcome = agent.Run(Call(member, on: on))[0];

        Assert.That((Text(outcome, "status"), Text(outcome, "what")), Is.EqualTo(("unsupported", $"{on}.{member}")));
        Assert.That(agent.Lines(), Is.Empty);
    }

    [Test]
    public void Get_OfAnAttributeThatIsNotThere_IsUnsupportedUnlessAbsentIsAskedFor()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(Text(agent.Run(Get("peerIdentity"))[0], "what"), Is.EqualTo("RTCPeerConnection.peerIdentity"));
        Assert.That(agent.Run(Get("peerIdentity", more: "\"absent\":true"))[0]["value"]!.ToJsonString(), Is.EqualTo("""{"$undefined":true}"""));
    }

    [Test]
    public void Set_OfAReadOnlyAttribute_Throws()
    {
        using var agent = new JintAgent().Connected();

        var outcome = agent.Run(Set("idpLoginUrl", "\"x\""))[0];

        Assert.That((Text(outcome, "status"), outcome["error"]!["name"]!.GetValue<string>()), Is.EqualTo(("error", "TypeError")));
        Assert.That(agent.Lines()[^2..], Is.EqualTo(new[] { "call pc idpLoginUrl=", "throw pc idpLoginUrl=" }));
    }

    [Test]
    public void Steps_AfterOneThatDoesNotFit_AreNotRun()
    {
        using var agent = new JintAgent().Connected();

        var outcomes = agent.Run($"{Mark("one")},{Call("createOffer", more: "\"expect\":\"error\"")},{Mark("two")}");

        Assert.That(outcomes.Select(o => Text(o, "status")), Is.EqualTo(new[] { "ok", "ok" }));
        Assert.That(agent.Lines(), Has.None.EqualTo("mark pc two"));
    }

    [Test]
    public void Steps_AfterAnExpectedError_GoOn()
    {
        using var agent = new JintAgent().Connected();

        var outcomes = agent.Run($"{Call("setLocalDescription", """[{"type":"answer"}]""", "\"expect\":\"any\"")},{Mark("two")}");

        Assert.That(outcomes.Select(o => Text(o, "status")), Is.EqualTo(new[] { "error", "ok" }));
    }

    [Test]
    public void AwaitFalse_ThenSettle_GoesOnAtOnceAndGivesTheOutcomeLater()
    {
        using var agent = new JintAgent().Connected();

        var outcomes = agent.Run($"{Call("createOffer", more: "\"as\":\"offer\",\"await\":false")},{Mark("between")},{Settle("offer")}");

        Assert.That(outcomes.Select(o => Text(o, "status")), Is.EqualTo(new[] { "pending", "ok", "ok" }));
        Assert.That(outcomes[2]["value"]!["type"]!.GetValue<string>(), Is.EqualTo("offer"));
        Assert.That(agent.Lines()[2..], Is.EqualTo(new[] { "call pc createOffer", "return pc createOffer", "mark pc between", "resolve pc createOffer" }));
    }

    [Test]
    public void AwaitFalse_OfAPromiseAlreadyRejected_SettlesAfterTheNextStep()
    {
        using var agent = new JintAgent().Connected();

        agent.Run($"{Call("close")},{Call("createOffer", more: "\"as\":\"offer\",\"await\":false")},{Mark("next")},{Settle("offer", "\"expect\":\"error\"")}");

        Assert.That(agent.Lines()[^2..], Is.EqualTo(new[] { "mark pc next", "reject pc createOffer" }));
    }

    [Test]
    public void Settle_OfANameThatIsNotPending_FailsTheCommand()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(ErrorOf(agent.Command($$"""{"do":"run","peer":"a","steps":[{{Settle("offer")}}]}""")), Is.EqualTo("peer a has no pending call named 'offer'"));
    }

    [Test]
    public void Call_WhosePromiseStaysPending_TimesOutAndCanBeSettledLater()
    {
        using var agent = new JintAgent().Connected();

        var outcomes = agent.Run($"{Call("addIceCandidate", """[{"candidate":""}]""", "\"as\":\"added\",\"await\":false")},{Settle("added", "\"expect\":\"timeout\"")}", 200);

        Assert.That(Text(outcomes[1], "status"), Is.EqualTo("timeout"));
        Assert.That(Text(outcomes[1], "what"), Is.EqualTo("the promise of added is still pending after 100 ms"));
        Assert.That(Text(agent.Run(Settle("added", "\"expect\":\"timeout\""), 200)[0], "status"), Is.EqualTo("timeout"));
    }

    [Test]
    public void Reference_ToANamedValue_GivesThatValue()
    {
        using var agent = new JintAgent().Connected();

        agent.Run($"{Call("createOffer", more: "\"as\":\"offer\"")},{Call("setLocalDescription", """["$offer"]""")}");

        Assert.That(agent.Read("fakes[0].pendingLocalDescription.sdp"), Is.EqualTo("v=0\r\na=mid:0\r\n"));
    }

    [TestCase("""{"x":"$offer.type"}""", "offer")]
    [TestCase("""{"x":"$$offer.type"}""", "$offer.type")]
    [TestCase("""{"x":{"$undefined":true}}""", "undefined")]
    [TestCase("""{"x":{"$number":"Infinity"}}""", "Infinity")]
    [TestCase("""{"x":{"$text":3}}""", "xxx")]
    [TestCase("""{"x":{"$edit":"$offer.sdp","replace":[["a=mid:(\\d+)","a=mid:9$1"],["^v=0\\r\\n",""]]}}""", "a=mid:90\r\n")]
    [TestCase("""{"x":["$pc.signalingState"]}""", "stable")]
    [TestCase("""{"x":{"$pick":["a","bb","cc"],"where":{"length":2}}}""", "bb")]
    [TestCase("""{"x":{"$pick":["a","bb"],"where":{"length":3}}}""", "undefined")]
    public void Argument_InItsJsonForm_ReachesTheMemberAsItsValue(string argument, string expected)
    {
        using var agent = new JintAgent().Connected();

        agent.Run($"{Call("createOffer", more: "\"as\":\"offer\"")},{Call("setConfiguration", $"[{argument}]")}");

        Assert.That(agent.Read("String(fakes[0].configuration.x)"), Is.EqualTo(expected));
    }

    [Test]
    public void BytesArgument_OfALength_IsTheCountingPattern()
    {
        using var agent = new JintAgent().Connected();

        agent.Run(Call("setConfiguration", """[{"x":{"$bytes":4}}]"""));

        Assert.That(agent.Read("Array.from(new Uint8Array(fakes[0].configuration.x)).join()"), Is.EqualTo("0,31,62,93"));
    }

    [TestCase("Uint8Array", """{"$view":"Uint8Array","of":8,"from":2,"length":3}""", "62,93,124 of 8")]
    [TestCase("Uint16Array", """{"$view":"Uint16Array","of":8,"from":2,"length":2}""", "62,93,124,155 of 8")]
    [TestCase("DataView", """{"$view":"DataView","of":4,"from":1}""", "31,62,93 of 4")]
    [TestCase("Float64Array", """{"$view":"Float64Array","of":0}""", " of 0")]
    [TestCase("Uint8Array", """{"$octets":[1,0,255]}""", "1,0,255 of 3")]
    public void ViewArgument_OverAPart_ShowsThatPart(string type, string argument, string expected)
    {
        using var agent = new JintAgent().Connected();

        agent.Run(Call("setConfiguration", $$"""[{"x":{{argument}}}]"""));

        Assert.That(agent.Read("fakes[0].configuration.x.constructor.name"), Is.EqualTo(type));
        Assert.That(
            agent.Read("(v => Array.from(new Uint8Array(v.buffer, v.byteOffset, v.byteLength)).join() + ' of ' + v.buffer.byteLength)(fakes[0].configuration.x)"),
            Is.EqualTo(expected));
        Assert.That(
            agent.Entries()[^2]["detail"]![0]!["x"]!.ToJsonString(),
            Is.EqualTo($$"""{"$type":"{{type}}","$bytes":{{agent.Read("String(fakes[0].configuration.x.byteLength)")}}}"""));
    }

    [Test]
    public void Call_OfTheGlobalObject_IsRecordedByItsName()
    {
        using var agent = new JintAgent("scope: Object.assign(Object.create(globalThis), { structuredClone: (value, options) => value + options.transfer.length })").Connected();

        var outcome = agent.Run(Call("structuredClone", """[4,{"transfer":[]}]""", on: "self"))[0];

        Assert.That((Text(outcome, "status"), outcome["value"]!.GetValue<int>()), Is.EqualTo(("ok", 4)));
        Assert.That(agent.Lines()[^2..], Is.EqualTo(new[] { "call self structuredClone", "return self structuredClone" }));
    }

    [Test]
    public void Call_OfAFunctionThatTheGlobalObjectLacks_IsUnsupported()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(Text(agent.Run(Call("structuredClone", "[4]", on: "self"))[0], "what"), Is.EqualTo("self.structuredClone"));
    }

    [Test]
    public void BlobArgument_OfALength_HasTheCountingPattern()
    {
        using var agent = new JintAgent("scope: Object.assign(Object.create(globalThis), { Blob: class { constructor(parts) { this.parts = parts; } } })").Connected();

        agent.Run(Call("setConfiguration", """[{"x":{"$blob":4}}]"""));

        Assert.That(agent.Read("fakes[0].configuration.x.parts.map(p => Array.from(new Uint8Array(p)).join()).join(';')"), Is.EqualTo("0,31,62,93"));
    }

    [Test]
    public void Reference_ToNothing_FailsTheCommand()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(ErrorOf(agent.Command($$"""{"do":"run","peer":"a","steps":[{{Call("setConfiguration", """["$nothing"]""")}}]}""")), Is.EqualTo("peer a has nothing named 'nothing'"));
    }

    [Test]
    public void TrackArgument_WithAMediaSource_IsACloneThatEndStops()
    {
        using var agent = new JintAgent("openMedia: async kinds => ({ audio: new fake.Track('audio') })").Begun(media: "\"audio\"");

        var outcome = agent.Run($"{New},{Call("addTransceiver", """[{"$track":"audio"},{"streams":[{"$stream":[]}]}]""")}")[1];
        agent.Command("""{"do":"end"}""");

        Assert.That(outcome["value"]!["sender"]!["track"]!["$ref"]!.GetValue<string>(), Is.EqualTo("track:0"));
        Assert.That(agent.Read("clones[0].readyState"), Is.EqualTo("ended"));
    }

    [Test]
    public void Begin_WithMediaAndNoSource_IsUnsupported()
    {
        using var agent = new JintAgent();

        Assert.That(agent.Command("""{"do":"begin","peers":["a"],"media":["audio"]}""").ToJsonString(), Is.EqualTo("""{"unsupported":"media sources"}"""));
    }

    [Test]
    public void Begin_WhoseMediaFails_BeginsNothing()
    {
        using var agent = new JintAgent("openMedia: async kinds => { throw fake.named('NotFoundError', 'no microphone'); }");

        Assert.That(ErrorOf(agent.Command("""{"do":"begin","peers":["a"],"media":["audio"]}""")), Is.EqualTo("no microphone"));
        Assert.That(agent.Command("""{"do":"begin","peers":["a"],"media":[]}""").ToJsonString(), Is.EqualTo("{}"));
    }

    [Test]
    public void Stats_AreToldByTheirTypes()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(agent.Run(Call("getStats"))[0]["value"]!.ToJsonString(), Is.EqualTo("""{"$stats":{"transport":1,"codec":2}}"""));
    }

    [Test]
    public void Command_ForAPeerThatIsNotThere_Fails()
    {
        using var agent = new JintAgent().Begun();

        Assert.That(ErrorOf(agent.Command("""{"do":"run","peer":"b","steps":[{"op":"new"}]}""")), Is.EqualTo("there is no peer 'b' in this case"));
    }

    [TestCase("""{"id":99,"do":"dance"}""", "unknown command 'dance'")]
    [TestCase("""{"id":99,"do":"run","peer":"a","steps":[{"op":"dance"}]}""", "unknown step 'dance'")]
    public void Command_ThatIsUnknown_Fails(string command, string message)
    {
        using var agent = new JintAgent().Begun();

        agent.ReceiveUnchecked(command);

        Assert.That(ErrorOf(agent.ReplyTo(99)!), Is.EqualTo(message));
    }

    private static string Text(JsonObject outcome, string member) => outcome[member]!.GetValue<string>();

    private static string ErrorOf(JsonObject reply) => reply["error"]!["message"]!.GetValue<string>();
}
