using Conformance.Engine.Peers;
using Conformance.Peers.Managed.Binding;
using Conformance.WebRtc;
using static Conformance.Units.Peers.Protocol.AgentSteps;

namespace Conformance.Units.Peers.Managed;

/// <summary>Steps and outcomes: the same behaviours as those of the reference agent.</summary>
public sealed class StepTests
{
    [Test]
    public async Task NewStep_WhoseConstructorThrows_IsAnErrorThrown()
    {
        var driven = await DrivenPeers.BegunAsync();

        var outcome = (await driven.RunAsync("""{"op":"new","args":[{"iceTransportPolicy":"wrong"}],"expect":"error"}"""))[0];

        Assert.That((outcome.Status, outcome.How, outcome.Error!.Name, outcome.Seq), Is.EqualTo(("error", "throw", "TypeError", 1)));
        Assert.That(driven.Lines(), Is.EqualTo(new[] { "call pc new", "throw pc new" }));
    }

    [Test]
    public async Task NewStep_ForAPeerWithAConnection_FailsTheCommand()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That(async () => await driven.RunAsync(New), Fails("scripted: peer a has its connection already"));
    }

    [Test]
    public async Task Call_Rejected_IsAnErrorRejected()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcome = (await driven.RunAsync(Call("setLocalDescription", """[{"type":"answer","sdp":""}]""", "\"expect\":\"error\"")))[0];

        Assert.That((outcome.Status, outcome.How, outcome.Error!.Name), Is.EqualTo(("error", "reject", "InvalidStateError")));
        Assert.That(driven.Lines()[^1], Is.EqualTo("reject pc setLocalDescription"));
    }

    [Test]
    public async Task Call_WhoseArgumentsDoNotConvert_RejectsWhereAPromiseIsReturnedAndThrowsElsewhere()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcomes = await driven.RunAsync(
            $"{Call("setLocalDescription", """[{"type":"counteroffer"}]""", "\"expect\":\"error\"")},{Call("addTransceiver", "[]", "\"expect\":\"error\"")}");

        Assert.That(outcomes.Select(o => (o.How, o.Error!.Name)), Is.EqualTo(new[] { ("reject", "TypeError"), ("throw", "TypeError") }));
        Assert.That(driven.Lines()[2..], Is.EqualTo(new[]
        {
            "call pc setLocalDescription", "return pc setLocalDescription", "reject pc setLocalDescription", "call pc addTransceiver", "throw pc addTransceiver",
        }));
    }

    [Test]
    public async Task Call_OfAMemberThatIsNotThere_IsUnsupportedAndLeavesNoEntry()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcome = (await driven.RunAsync(Call("restartIce")))[0];

        Assert.That((outcome.Status, outcome.What), Is.EqualTo(("unsupported", "RTCPeerConnection.restartIce")));
        Assert.That(driven.Lines(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Call_OfAStaticMethod_NeedsNoConnection()
    {
        var driven = await DrivenPeers.BegunAsync();

        var outcome = (await driven.RunAsync(Call("generateCertificate", "[\"ECDSA\"]", on: "RTCPeerConnection")))[0];

        Assert.That((outcome.Status, outcome.Value.GetRawText()), Is.EqualTo(("ok", "\"ECDSA\"")));
        Assert.That(driven.Lines(), Is.EqualTo(new[]
        {
            "call RTCPeerConnection generateCertificate", "return RTCPeerConnection generateCertificate", "resolve RTCPeerConnection generateCertificate",
        }));
    }

    [TestCase("RTCPeerConnection", "createOffer")]
    [TestCase("RTCRtpSender", "getCapabilities")]
    public async Task Call_OfAStaticMethodThatIsNotThere_IsUnsupportedAndLeavesNoEntry(string on, string member)
    {
        var driven = await DrivenPeers.BegunAsync();

        var outcome = (await driven.RunAsync(Call(member, on: on)))[0];

        Assert.That((outcome.Status, outcome.What), Is.EqualTo(("unsupported", $"{on}.{member}")));
        Assert.That(driven.Lines(), Is.Empty);
    }

    [TestCase("equals")]
    [TestCase("getType")]
    [TestCase("CreateOffer")]
    public async Task Call_OfWhatTheLanguageAdds_IsUnsupported(string member)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That((await driven.RunAsync(Call(member)))[0].Status, Is.EqualTo("unsupported"));
    }

    [Test]
    public async Task Get_OfAnAttributeThatIsNotThere_IsUnsupportedUnlessAbsentIsAskedFor()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That((await driven.RunAsync(Get("peerIdentity")))[0].What, Is.EqualTo("RTCPeerConnection.peerIdentity"));
        Assert.That((await driven.RunAsync(Get("peerIdentity", more: "\"absent\":true")))[0].Value.GetRawText(), Is.EqualTo("""{"$undefined":true}"""));
    }

    [Test]
    public async Task Set_OfAReadOnlyAttribute_Throws()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcomes = await driven.RunAsync(Set("idpLoginUrl", "\"x\""));

        Assert.That((outcomes[0].Status, outcomes[0].Error!.Name), Is.EqualTo(("error", "TypeError")));
        Assert.That(driven.Lines()[^2..], Is.EqualTo(new[] { "call pc idpLoginUrl=", "throw pc idpLoginUrl=" }));
    }

    [TestCase("\"inactive\"", "inactive")]
    [TestCase("\"both\"", "sendrecv")]
    [TestCase("null", "sendrecv")]
    public async Task Set_OfAnEnumAttribute_IgnoresWhatIsNoValue(string value, string read)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcomes = await driven.RunAsync(
            $"{Call("addTransceiver", "[\"audio\"]", "\"as\":\"tx\"")},{Set("direction", "\"sendrecv\"", "tx")},{Set("direction", value, "tx")},{Get("direction", "tx")}");

        Assert.That(outcomes.Select(o => o.Status), Is.All.EqualTo("ok"));
        Assert.That(outcomes[^1].Value.GetString(), Is.EqualTo(read));
    }

    [Test]
    public async Task Steps_AfterOneThatDoesNotFit_AreNotRun()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcomes = await driven.RunAsync($"{Mark("one")},{Call("createOffer", more: "\"expect\":\"error\"")},{Mark("two")}");

        Assert.That(outcomes.Select(o => o.Status), Is.EqualTo(new[] { "ok", "ok" }));
        Assert.That(driven.Lines(), Has.None.EqualTo("mark pc two"));
    }

    [Test]
    public async Task Steps_AfterAnExpectedError_GoOn()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcomes = await driven.RunAsync($"{Call("setLocalDescription", """[{"type":"answer"}]""", "\"expect\":\"any\"")},{Mark("two")}");

        Assert.That(outcomes.Select(o => o.Status), Is.EqualTo(new[] { "error", "ok" }));
    }

    [Test]
    public async Task AwaitFalse_ThenSettle_GoesOnAtOnceAndGivesTheOutcomeLater()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcomes = await driven.RunAsync($"{Call("createOffer", more: "\"as\":\"offer\",\"await\":false")},{Mark("between")},{Settle("offer")}");

        Assert.That(outcomes.Select(o => o.Status), Is.EqualTo(new[] { "pending", "ok", "ok" }));
        Assert.That(outcomes[2].Value.GetProperty("type").GetString(), Is.EqualTo("offer"));
        Assert.That(driven.Lines()[2..], Is.EqualTo(new[] { "call pc createOffer", "return pc createOffer", "mark pc between", "resolve pc createOffer" }));
    }

    [Test]
    public async Task AwaitFalse_OfAPromiseAlreadyRejected_SettlesAfterTheNextStep()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync($"{Call("close")},{Call("createOffer", more: "\"as\":\"offer\",\"await\":false")},{Mark("next")},{Settle("offer", "\"expect\":\"error\"")}");

        Assert.That(driven.Lines()[^2..], Is.EqualTo(new[] { "mark pc next", "reject pc createOffer" }));
    }

    [Test]
    public async Task Settle_OfANameThatIsNotPending_FailsTheCommand()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That(async () => await driven.RunAsync(Settle("offer")), Fails("scripted: peer a has no pending call named 'offer'"));
    }

    [Test]
    public async Task Call_WhosePromiseStaysPending_TimesOutAndCanBeSettledLater()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcomes = await driven.RunAsync($"{Call("addIceCandidate", """[{"candidate":""}]""", "\"as\":\"added\",\"await\":false")},{Settle("added", "\"expect\":\"timeout\"")}", 200);

        Assert.That((outcomes[1].Status, outcomes[1].What), Is.EqualTo(("timeout", "the promise of added is still pending after 100 ms")));
        Assert.That((await driven.RunAsync(Settle("added", "\"expect\":\"timeout\""), 200))[0].Status, Is.EqualTo("timeout"));
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
    public async Task Argument_InItsJsonForm_ReachesTheMemberAsItsValue(string argument, string expected)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync($"{Call("createOffer", more: "\"as\":\"offer\"")},{Call("setConfiguration", $"[{argument}]")}");

        Assert.That(TextConversion.Of(((PlainObject)driven.Connection.Configuration!).Members["x"]), Is.EqualTo(expected));
    }

    [Test]
    public async Task BytesArgument_OfALength_IsTheCountingPattern()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync(Call("setConfiguration", """[{"$bytes":12}]"""));

        Assert.That(driven.Connection.Configuration, Is.EqualTo(new byte[] { 0, 31, 62, 93, 124, 155, 186, 217, 248, 23, 54, 85 }));
    }

    [TestCase("Uint8Array", """{"$view":"Uint8Array","of":8,"from":2,"length":3}""", new byte[] { 62, 93, 124 })]
    [TestCase("Uint16Array", """{"$view":"Uint16Array","of":8,"from":2,"length":2}""", new byte[] { 62, 93, 124, 155 })]
    [TestCase("DataView", """{"$view":"DataView","of":4,"from":1}""", new byte[] { 31, 62, 93 })]
    [TestCase("Float64Array", """{"$view":"Float64Array","of":0}""", new byte[0])]
    [TestCase("Uint8Array", """{"$octets":[1,0,255]}""", new byte[] { 1, 0, 255 })]
    public async Task ViewArgument_OverAPart_ShowsThatPart(string type, string argument, byte[] bytes)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync(Call("setConfiguration", $"[{argument}]"));

        var view = (BufferView)driven.Connection.Configuration!;
        Assert.That((view.Type, view.Bytes.ToArray()), Is.EqualTo((type, bytes)));
        Assert.That(driven.Entries()[^2]["detail"]![0]!.ToJsonString(), Is.EqualTo($$"""{"$type":"{{type}}","$bytes":{{bytes.Length}}}"""));
    }

    [TestCase("""{"$view":"Uint7Array","of":8}""", "there is no view of the type 'Uint7Array'")]
    [TestCase("""{"$view":"Uint8Array","of":8,"from":6,"length":3}""", "a buffer of 8 bytes has no Uint8Array of 3 bytes at 6")]
    [TestCase("""{"$view":"Uint16Array","of":8,"from":1,"length":1}""", "a buffer of 8 bytes has no Uint16Array of 2 bytes at 1")]
    [TestCase("""{"$view":"Uint32Array","of":7}""", "a buffer of 7 bytes has no Uint32Array of 7 bytes at 0")]
    public async Task ViewArgument_ThatScriptCouldNotMake_FailsTheCommand(string argument, string message)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That(async () => await driven.RunAsync(Call("setConfiguration", $"[{argument}]")), Fails($"scripted: {message}"));
    }

    [Test]
    public async Task Call_OfTheGlobalObject_IsUnsupported()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcome = (await driven.RunAsync(Call("structuredClone", "[1]", on: "self")))[0];

        Assert.That((outcome.Status, outcome.What), Is.EqualTo(("unsupported", "self.structuredClone")));
    }

    [Test]
    public async Task BlobArgument_OfALength_HasTheCountingPattern()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync(Call("setConfiguration", """[{"$blob":4}]"""));

        Assert.That(((Blob)driven.Connection.Configuration!).ToArray(), Is.EqualTo(new byte[] { 0, 31, 62, 93 }));
        Assert.That(driven.Entries()[^2]["detail"]![0]!.ToJsonString(), Is.EqualTo("""{"$type":"Blob","$bytes":4}"""));
    }

    [Test]
    public async Task Reference_ToNothing_FailsTheCommand()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That(async () => await driven.RunAsync(Call("setConfiguration", """["$nothing"]""")), Fails("scripted: peer a has nothing named 'nothing'"));
    }

    [Test]
    public async Task Reference_ToAnElementOfAList_GivesThatElement()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcomes = await driven.RunAsync($"{Call("addTransceiver", "[\"audio\"]")},{Call("getTransceivers", more: "\"as\":\"all\"")},{Get("kind", "all.0.receiver.track")}");

        Assert.That(outcomes[^1].Value.GetString(), Is.EqualTo("audio"));
    }

    [Test]
    public async Task TrackArgument_OfAnAskedKind_IsANewTrackThatEndStops()
    {
        var driven = await DrivenPeers.ConnectedAsync(["audio"]);

        var outcomes = await driven.RunAsync(Call("addTransceiver", """[{"$track":"audio"},{"streams":[{"$stream":[]}]}]"""));
        var track = driven.Connection.List[0].Sender.Track!;
        await driven.Host.EndAsync(default);

        Assert.That(outcomes[0].Value.GetProperty("sender").GetProperty("track").GetProperty("$ref").GetString(), Is.EqualTo("track:0"));
        Assert.That(ScriptValue.Read(track, "readyState"), Is.EqualTo("ended"));
    }

    [Test]
    public async Task TrackArgument_OfAKindThatTheCaseDidNotAskFor_FailsTheCommand()
    {
        var driven = await DrivenPeers.ConnectedAsync(["audio"]);

        Assert.That(async () => await driven.RunAsync(Call("addTransceiver", """[{"$track":"video"}]""")), Fails("scripted: no video source: the case did not ask for it in 'begin'"));
    }

    [Test]
    public async Task Stats_AreToldByTheirTypes()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That((await driven.RunAsync(Call("getStats")))[0].Value.GetRawText(), Is.EqualTo("""{"$stats":{"transport":1,"codec":2}}"""));
    }

    [Test]
    public async Task Value_ThatCannotBeDescribed_FailsTheCommand()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        Assert.That(async () => await driven.RunAsync(Call("findReceiver")), Fails("scripted: RTCException: no track"));
    }

    [Test]
    public async Task Command_ForAPeerThatIsNotThere_Fails()
    {
        var driven = await DrivenPeers.BegunAsync();

        Assert.That(async () => await driven.RunAsync(New, peer: "b"), Fails("scripted: there is no peer 'b' in this case"));
    }

    [Test]
    public async Task Step_ThatIsUnknown_Fails()
    {
        var driven = await DrivenPeers.BegunAsync();

        Assert.That(async () => await driven.RunAsync("""{"op":"dance"}"""), Fails("scripted: unknown step 'dance'"));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Fails(string message) => Throws.InstanceOf<PeerHostException>().With.Message.EqualTo(message);
}
