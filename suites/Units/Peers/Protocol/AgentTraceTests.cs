using static Conformance.Units.Peers.Protocol.AgentSteps;

namespace Conformance.Units.Peers.Protocol;

public sealed class AgentTraceTests
{
    [Test]
    public void Call_OfAPromiseMember_TracesCallReturnEventsResolveInOrder()
    {
        using var agent = new JintAgent().Connected();

        agent.Run(Call("setLocalDescription"));

        Assert.That(agent.Lines(), Is.EqualTo(new[]
        {
            "call pc new", "return pc new",
            "call pc setLocalDescription", "return pc setLocalDescription", "event pc signalingstatechange", "resolve pc setLocalDescription",
        }));
    }

    [Test]
    public void Entries_OfACase_AreNumberedWithoutGapsAndTiedToTheirCalls()
    {
        using var agent = new JintAgent().Connected();

        agent.Run($"{Call("createOffer")},{Call("createDataChannel", """["chat"]""")}");

        var entries = agent.Entries();
        Assert.That(entries.Select(e => e["seq"]!.GetValue<int>()), Is.EqualTo(Enumerable.Range(0, entries.Count)));
        Assert.That(entries.Select(e => e["call"]!.GetValue<int>()), Is.EqualTo(new[] { 0, 0, 1, 1, 1, 2, 2 }));
    }

    [Test]
    public void Call_OfAPromiseMember_ReturnsAPromiseInTheTrace()
    {
        using var agent = new JintAgent().Connected();

        agent.Run(Call("createOffer"));

        Assert.That(agent.Entries()[3]["detail"]!.ToJsonString(), Is.EqualTo("""{"$promise":true}"""));
        Assert.That(agent.Entries()[4]["detail"]!["type"]!.GetValue<string>(), Is.EqualTo("offer"));
    }

    [Test]
    public void SetLocalDescription_Resolved_HasBothDescriptions()
    {
        using var agent = new JintAgent().Connected();

        var outcome = agent.Run(Call("setLocalDescription"))[0];

        Assert.That(outcome["value"]!.ToJsonString(), Is.EqualTo("""{"local":{"type":"offer","sdp":"v=0\r\n"},"remote":null}"""));
    }

    [Test]
    public void Event_WhileTheStateChanges_CarriesTheSnapshotOfThatMoment()
    {
        using var agent = new JintAgent().Connected();

        agent.Script("pc.iceConnectionState = 'checking'; pc.fire('iceconnectionstatechange'); pc.iceConnectionState = 'connected';");

        var state = agent.Entries()[^1]["state"]!;
        Assert.That(state["iceConnectionState"]!.GetValue<string>(), Is.EqualTo("checking"));
        Assert.That(state["signalingState"]!.GetValue<string>(), Is.EqualTo("stable"));
    }

    [Test]
    public void State_ThatHasNotChanged_IsLeftOut()
    {
        using var agent = new JintAgent().Connected();

        agent.Run($"{Mark("one")},{Mark("two")}");
        agent.Script("pc.connectionState = 'connecting'; pc.fire('connectionstatechange'); pc.fire('connectionstatechange');");

        Assert.That(agent.Entries().Select(e => e.ContainsKey("state")), Is.EqualTo(new[] { true, true, false, false, true, false }));
    }

    [Test]
    public void State_BeforeTheConnectionExists_IsNull()
    {
        using var agent = new JintAgent().Connected();

        Assert.That(agent.Entries()[0].ContainsKey("state"), Is.True);
        Assert.That(agent.Entries()[0]["state"], Is.Null);
        Assert.That(agent.Entries()[1]["state"], Is.Not.Null);
    }

    [Test]
    public void Snapshot_OfTransportsAndChannels_NamesThemByFirstSight()
    {
        using var agent = new JintAgent().Connected();

        agent.Run(Call("createDataChannel", """["chat"]""", "\"as\":\"dc\""));
        agent.Script("pc.sctp = new fake.Sctp(); pc.fire('negotiationneeded');");

        var state = agent.Entries()[^1]["state"]!;
        Assert.That(state["sctp"]!.ToJsonString(), Is.EqualTo("""{"id":"sctp:0","state":"connecting","dtls":"dtls:0"}"""));
        Assert.That(state["dtls"]!.ToJsonString(), Is.EqualTo("""[{"id":"dtls:0","state":"new","ice":"ice:0"}]"""));
        Assert.That(state["ice"]!.ToJsonString(), Is.EqualTo("""[{"id":"ice:0","state":"new","gatheringState":"new","role":"unknown"}]"""));
        Assert.That(state["channels"]!.ToJsonString(), Is.EqualTo("""[{"id":"channel:0","label":"chat","readyState":"connecting","streamId":null}]"""));
    }

    [Test]
    public void Attribute_OfTheConnectionThrows_StandsInTheSnapshotAsThrows()
    {
        using var agent = new JintAgent().Connected();

        agent.Script("Object.defineProperty(pc, 'connectionState', { get() { throw fake.named('InvalidStateError'); } }); pc.fire('negotiationneeded');");

        var state = agent.Entries()[^1]["state"]!;
        Assert.That(state["connectionState"]!.GetValue<string>(), Is.EqualTo("throws InvalidStateError"));
        Assert.That(state["signalingState"]!.GetValue<string>(), Is.EqualTo("stable"));
    }

    [TestCase("pc.list.push(new fake.Transceiver('audio')); broken(pc.list[0], 'direction');", "transceivers", "direction")]
    [TestCase("pc.list.push(new fake.Transceiver('audio')); broken(pc.list[0].receiver, 'track');", "transceivers", "kind")]
    [TestCase("pc.list.push(new fake.Transceiver('audio')); broken(pc.list[0].sender, 'transport');", "transceivers", "dtls")]
    public void Attribute_OfATransceiverThrows_StandsInTheSnapshotAsThrows(string script, string list, string member)
    {
        using var agent = new JintAgent().Connected();

        agent.Script("const broken = (o, n) => Object.defineProperty(o, n, { get() { throw fake.named('NotSupportedError'); } });" + script + "pc.fire('negotiationneeded');");

        Assert.That(agent.Entries()[^1]["state"]![list]![0]![member]!.GetValue<string>(), Is.EqualTo("throws NotSupportedError"));
    }

    [Test]
    public void Attribute_SctpThrows_StandsInTheSnapshotAsThrows()
    {
        using var agent = new JintAgent().Connected();

        agent.Script("Object.defineProperty(pc, 'sctp', { get() { throw fake.named('NotSupportedError'); } }); pc.fire('negotiationneeded');");

        Assert.That(agent.Entries()[^1]["state"]!["sctp"]!.ToJsonString(), Is.EqualTo("""{"id":"throws NotSupportedError","state":null,"dtls":null}"""));
    }

    [Test]
    public void Event_ThatLacksAMember_IsRecordedAllTheSame()
    {
        using var agent = new JintAgent().Connected();

        agent.Script("pc.fire('track', { track: new fake.Track('audio') });");

        Assert.That(agent.Lines()[^1], Is.EqualTo("event pc track"));
        Assert.That(agent.Entries()[^1]["detail"]!["$error"]!["name"]!.GetValue<string>(), Is.EqualTo("TypeError"));
    }

    [TestCase("pc.fire('icecandidate', { candidate: null });", """{"candidate":null}""")]
    [TestCase("pc.fire('negotiationneeded');", null)]
    [TestCase("pc.fire('datachannel', { channel: new fake.Channel('x') });", """{"channel":{"$ref":"channel:0","label":"x","id":null,"readyState":"connecting","bufferedAmount":0},"label":"x"}""")]
    [TestCase("pc.fire('icecandidateerror', { errorCode: 701, errorText: 'no', url: 'stun:x', address: undefined, port: null });", """{"errorCode":701,"errorText":"no","url":"stun:x","address":null,"port":null}""")]
    [TestCase("pc.iceGatheringState = 'complete'; pc.fire('icegatheringstatechange');", null)]
    public void Event_OfTheConnection_HasItsDetail(string script, string? detail)
    {
        using var agent = new JintAgent().Connected();

        agent.Script(script);

        Assert.That(agent.Entries()[^1]["detail"]?.ToJsonString(), Is.EqualTo(detail));
    }

    [TestCase("'hi'", "\"hi\"")]
    [TestCase("'x'.repeat(300)", """{"$text":300}""")]
    [TestCase("new Uint8Array([1, 2, 3]).buffer", """{"$bytes":3,"checksum":1456420779}""")]
    public void Message_AtAChannel_HasItsDataOrItsLength(string data, string detail)
    {
        using var agent = new JintAgent().Connected();
        agent.Run(Call("createDataChannel", """["chat"]""", "\"as\":\"dc\""));
        agent.Script($"const c = new fake.Channel('y'); pc.fire('datachannel', {{ channel: c }}); c.fire('message', {{ data: {data} }});");

        Assert.That(agent.Entries()[^1]["target"]!.GetValue<string>(), Is.EqualTo("channel:1"));
        Assert.That(agent.Entries()[^1]["detail"]!["data"]!.ToJsonString(), Is.EqualTo(detail));
    }

    [Test]
    public void Entries_OfARun_AreSentBeforeItsReply()
    {
        using var agent = new JintAgent().Connected();

        var id = agent.Start(Call("setLocalDescription"));
        agent.Time.Advance(20);

        var reply = agent.Messages.FindIndex(m => m["re"]?.GetValue<int>() == id);
        var resolve = agent.Messages.FindIndex(m => m["entries"]?.AsArray().Any(e => e!["kind"]!.GetValue<string>() == "resolve") == true);
        Assert.That(resolve, Is.GreaterThanOrEqualTo(0).And.LessThan(reply));
    }

    [Test]
    public void TwoPeers_InOneAgent_HaveTracesOfTheirOwn()
    {
        using var agent = new JintAgent().Begun("\"a\",\"b\"");

        agent.Command("""{"do":"run","peer":"a","steps":[{"op":"new"}]}""");
        agent.Command("""{"do":"run","peer":"b","steps":[{"op":"new"},{"op":"mark","label":"x"}]}""");

        Assert.That(agent.Lines("a"), Has.Count.EqualTo(2));
        Assert.That(agent.Entries("b").Select(e => e["seq"]!.GetValue<int>()), Is.EqualTo(new[] { 0, 1, 2 }));
    }
}
