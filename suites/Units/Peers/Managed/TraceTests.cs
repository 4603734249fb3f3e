using Conformance.Units.Peers.Managed.Scripted;
using Conformance.WebRtc;
using static Conformance.Units.Peers.Protocol.AgentSteps;
using RTCDataChannel = Conformance.Units.Peers.Managed.Scripted.RTCDataChannel;
using RTCSctpTransport = Conformance.Units.Peers.Managed.Scripted.RTCSctpTransport;

namespace Conformance.Units.Peers.Managed;

/// <summary>Entries, snapshots and the details of events: the same behaviours as those of the reference agent.</summary>
public sealed class TraceTests
{
    [Test]
    public async Task Call_OfAPromiseMember_TracesCallReturnEventsResolveInOrder()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync(Call("setLocalDescription"));

        Assert.That(driven.Lines(), Is.EqualTo(new[]
        {
            "call pc new", "return pc new",
            "call pc setLocalDescription", "return pc setLocalDescription", "event pc signalingstatechange", "resolve pc setLocalDescription",
        }));
    }

    [Test]
    public async Task Entries_OfACase_AreNumberedWithoutGapsAndTiedToTheirCalls()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync($"{Call("createOffer")},{Call("createDataChannel", """["chat"]""")}");

        var entries = driven.Entries();
        Assert.That(entries.Select(e => e["seq"]!.GetValue<int>()), Is.EqualTo(Enumerable.Range(0, entries.Count)));
        Assert.That(entries.Select(e => e["call"]!.GetValue<int>()), Is.EqualTo(new[] { 0, 0, 1, 1, 1, 2, 2 }));
    }

    [Test]
    public async Task Call_OfAPromiseMember_ReturnsAPromiseInTheTrace()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync(Call("createOffer"));

        Assert.That(driven.Entries()[3]["detail"]!.ToJsonString(), Is.EqualTo("""{"$promise":true}"""));
        Assert.That(driven.Entries()[4]["detail"]!["type"]!.GetValue<string>(), Is.EqualTo("offer"));
    }

    [Test]
    public async Task SetLocalDescription_Resolved_HasBothDescriptions()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        var outcome = (await driven.RunAsync(Call("setLocalDescription")))[0];

        Assert.That(outcome.Value.GetRawText(), Is.EqualTo("""{"local":{"type":"offer","sdp":"v=0\r\n"},"remote":null}"""));
    }

    [Test]
    public async Task Event_WhileTheStateChanges_CarriesTheSnapshotOfThatMoment()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.ScriptAsync(pc =>
        {
            pc.IceConnectionState = "checking";
            pc.Fire("iceconnectionstatechange");
            pc.IceConnectionState = "connected";
        });

        Assert.That(driven.Entries()[^1]["state"]!["iceConnectionState"]!.GetValue<string>(), Is.EqualTo("checking"));
    }

    [Test]
    public async Task State_ThatHasNotChanged_IsLeftOut()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync($"{Mark("one")},{Mark("two")}");
        await driven.ScriptAsync(pc =>
        {
            pc.ConnectionState = "connecting";
            pc.Fire("connectionstatechange");
            pc.Fire("connectionstatechange");
        });

        Assert.That(driven.Entries().Select(e => e.ContainsKey("state")), Is.EqualTo(new[] { true, true, false, false, true, false }));
        Assert.That(driven.Entries()[0]["state"], Is.Null, "before the connection exists");
    }

    [Test]
    public async Task Snapshot_OfTransportsAndChannels_NamesThemByFirstSight()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.RunAsync(Call("createDataChannel", """["chat"]""", "\"as\":\"dc\""));
        await driven.ScriptAsync(pc =>
        {
            pc.Sctp = new RTCSctpTransport();
            pc.Fire("negotiationneeded");
        });

        var state = driven.Entries()[^1]["state"]!;
        Assert.That(state["sctp"]!.ToJsonString(), Is.EqualTo("""{"id":"sctp:0","state":"connecting","dtls":"dtls:0"}"""));
        Assert.That(state["dtls"]!.ToJsonString(), Is.EqualTo("""[{"id":"dtls:0","state":"new","ice":"ice:0"}]"""));
        Assert.That(state["ice"]!.ToJsonString(), Is.EqualTo("""[{"id":"ice:0","state":"new","gatheringState":"new","role":"unknown"}]"""));
        Assert.That(state["channels"]!.ToJsonString(), Is.EqualTo("""[{"id":"channel:0","label":"chat","readyState":"connecting","streamId":null}]"""));
    }

    [Test]
    public async Task Attribute_OfTheConnectionThrows_StandsInTheSnapshotAsThrows()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.ScriptAsync(pc =>
        {
            pc.Broken = "connectionState";
            pc.Fire("negotiationneeded");
            pc.Broken = "sctp";
            pc.Fire("negotiationneeded");
        });

        Assert.That(driven.Entries()[^2]["state"]!["connectionState"]!.GetValue<string>(), Is.EqualTo("throws InvalidStateError"));
        Assert.That(driven.Entries()[^2]["state"]!["signalingState"]!.GetValue<string>(), Is.EqualTo("stable"));
        Assert.That(driven.Entries()[^1]["state"]!["sctp"]!.ToJsonString(), Is.EqualTo("""{"id":"throws NotSupportedError","state":null,"dtls":null}"""));
    }

    [TestCase("direction")]
    [TestCase("kind")]
    [TestCase("dtls")]
    public async Task Attribute_OfATransceiverThrows_StandsInTheSnapshotAsThrows(string member)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.ScriptAsync(pc =>
        {
            var transceiver = pc.AddTransceiver("audio");
            transceiver.Broken = member;
            transceiver.Receiver.IsBroken = member == "kind";
            transceiver.Sender.IsBroken = member == "dtls";
            pc.Fire("negotiationneeded");
        });

        Assert.That(driven.Entries()[^1]["state"]!["transceivers"]![0]![member]!.GetValue<string>(), Is.EqualTo("throws NotSupportedError"));
    }

    [Test]
    public async Task Event_ThatLacksAMember_IsRecordedAllTheSame()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.ScriptAsync(pc => pc.Fire(new ScriptedEvent("track") { Track = new MediaStreamTrack("audio") }));

        Assert.That(driven.Lines()[^1], Is.EqualTo("event pc track"));
        Assert.That(driven.Entries()[^1]["detail"]!["$error"]!["name"]!.GetValue<string>(), Is.EqualTo("TypeError"));
    }

    private static IEnumerable<TestCaseData> ConnectionEvents() =>
    [
        new TestCaseData(() => new ScriptedEvent("icecandidate"), """{"candidate":null}""").SetArgDisplayNames("icecandidate"),
        new TestCaseData(() => new ScriptedEvent("negotiationneeded"), null).SetArgDisplayNames("negotiationneeded"),
        new TestCaseData(
            () => new ScriptedEvent("datachannel") { Channel = new RTCDataChannel("x") },
            """{"channel":{"$ref":"channel:0","label":"x","id":null,"readyState":"connecting","bufferedAmount":0},"label":"x"}""").SetArgDisplayNames("datachannel"),
        new TestCaseData(
            () => new ScriptedEvent("icecandidateerror") { ErrorCode = 701, ErrorText = "no", Url = "stun:x" },
            """{"errorCode":701,"errorText":"no","url":"stun:x","address":null,"port":null}""").SetArgDisplayNames("icecandidateerror"),
    ];

    [TestCaseSource(nameof(ConnectionEvents))]
    public async Task Event_OfTheConnection_HasItsDetail(Func<ScriptedEvent> make, string? detail)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.ScriptAsync(pc => pc.Fire(make()));

        Assert.That(driven.Entries()[^1]["detail"]?.ToJsonString(), Is.EqualTo(detail));
    }

    [Test]
    public async Task TrackEvent_HasItsObjectsInTheirForms()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.ScriptAsync(pc =>
        {
            var transceiver = pc.AddTransceiver("audio");
            pc.Fire(new ScriptedEvent("track") { Transceiver = transceiver, Track = transceiver.Receiver.Track, Streams = [new MediaStream()] });
        });

        var detail = driven.Entries()[^1]["detail"]!;
        Assert.That(detail["transceiver"]!["receiver"]!["track"]!["$ref"]!.GetValue<string>(), Is.EqualTo("track:0"));
        Assert.That(detail.AsObject().Select(m => m.Key), Is.EqualTo(new[] { "transceiver", "receiver", "track", "kind", "mid", "streams" }));
        Assert.That((detail["kind"]!.GetValue<string>(), detail["mid"], detail["streams"]![0]!["$ref"]!.GetValue<string>()), Is.EqualTo(("audio", (object?)null, "stream:0")));
    }

    private static IEnumerable<TestCaseData> Messages() =>
    [
        new TestCaseData("hi", "\"hi\""),
        new TestCaseData(new string('x', 300), """{"$text":300}""").SetArgDisplayNames("300"),
        new TestCaseData(new byte[] { 1, 2, 3 }, """{"$bytes":3,"checksum":1456420779}"""),
    ];

    [TestCaseSource(nameof(Messages))]
    public async Task Message_AtAChannel_HasItsDataOrItsLength(object data, string detail)
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.ScriptAsync(pc =>
        {
            var channel = new RTCDataChannel("y");
            pc.Fire(new ScriptedEvent("datachannel") { Channel = channel });
            channel.Receive(data);
        });

        Assert.That(driven.Entries()[^1]["target"]!.GetValue<string>(), Is.EqualTo("channel:0"));
        Assert.That(driven.Entries()[^1]["detail"]!["data"]!.ToJsonString(), Is.EqualTo(detail));
    }

    [Test]
    public async Task ErrorEvent_HasTheErrorWithItsDetails()
    {
        var driven = await DrivenPeers.ConnectedAsync();

        await driven.ScriptAsync(pc =>
        {
            var channel = new RTCDataChannel("y");
            pc.Fire(new ScriptedEvent("datachannel") { Channel = channel });
            channel.Fail(new RTCError(new RTCErrorInit { ErrorDetail = RTCErrorDetailType.SdpSyntaxError, SdpLineNumber = 4 }, "no"));
        });

        Assert.That(driven.Entries()[^1]["detail"]!.ToJsonString(), Is.EqualTo("""{"error":{"name":"OperationError","message":"no","detail":"sdp-syntax-error","sdpLineNumber":4}}"""));
    }

    [Test]
    public async Task TwoPeers_InOneHost_HaveTracesOfTheirOwn()
    {
        var driven = await DrivenPeers.BegunAsync(["a", "b"]);

        await driven.RunAsync(New);
        await driven.RunAsync($"{New},{Mark("x")}", peer: "b");

        Assert.That(driven.Lines("a"), Has.Count.EqualTo(2));
        Assert.That(driven.Entries("b").Select(e => e["seq"]!.GetValue<int>()), Is.EqualTo(new[] { 0, 1, 2 }));
    }
}
