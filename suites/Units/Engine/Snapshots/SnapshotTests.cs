using System.Text.Json;
using Conformance.Engine.Results;
using Conformance.Engine.Snapshots;

namespace Conformance.Units.Engine.Snapshots;

public sealed class SnapshotTests
{
    private const string Origin = "x 1.2 (system)";
    private const string Offer = "v=0\\r\\no=- 42 2 IN IP4 127.0.0.1\\r\\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\\r\\nc=IN IP4 0.0.0.0\\r\\na=ice-ufrag:abcd\\r\\na=fingerprint:sha-256 AA:BB\\r\\n";

    [Test]
    public void Call_WhoseOutcomeFollowsAtOnce_IsOneLine() => Assert.That(
        Script(Call(0, "restartIce", "[]"), """{"kind":"return","target":"pc","name":"restartIce","call":0,"detail":{"$undefined":true}}"""),
        Is.EqualTo(new[] { "restartIce()" }));

    [Test]
    public void Call_ThatSomethingInterrupts_IsTwoLines() => Assert.That(
        Script(Call(0, "close", "[]"), Event("negotiationneeded"), """{"kind":"return","target":"pc","name":"close","call":0}"""),
        Is.EqualTo(new[] { "close()", "negotiationneeded", "close returns" }));

    [Test]
    public void SecondCallOfAMember_HasANumber() => Assert.That(
        Script(Call(0, "createOffer", "[]"), Call(1, "createOffer", "[]"), """{"kind":"reject","target":"pc","name":"createOffer","call":1,"error":{"name":"OperationError","message":"own words"}}"""),
        Is.EqualTo(new[] { "createOffer()", "createOffer #2()", "createOffer #2 rejects OperationError" }));

    [Test]
    public void Descriptions_ThatDifferByChanceAlone_AreTheSame()
    {
        string Text(string offer) => Of(Call(0, "setRemoteDescription", $$"""[{"type":"offer","sdp":"{{offer}}"}]""")).ToString();
        var other = Offer.Replace("abcd", "wxyz").Replace("AA:BB", "CC:DD").Replace(" 42 ", " 43 ").Replace(" 9 ", " 5000 ").Replace("0.0.0.0", "10.0.0.1");

        Assert.That(Text(other + "a=candidate:1 1 udp 1 10.0.0.1 5000 typ host\\r\\n"), Is.EqualTo(Text(Offer)));
        Assert.That(Text(Offer.Replace("m=application 9", "m=application 0")), Is.Not.EqualTo(Text(Offer)), "a rejected section is no chance");
        Assert.That(Text(Offer + "a=setup:active\\r\\n"), Is.Not.EqualTo(Text(Offer)));
    }

    [Test]
    public void Names_SayWhichTextsAreTheSame() => Assert.That(
        Script(Call(0, "addIceCandidate", Candidate("abcd")), Call(1, "addIceCandidate", Candidate("wxyz")), Call(2, "addIceCandidate", Candidate("abcd"))).Select(l => l[^10..^3]),
        Is.EqualTo(new[] { "ufrag 1", "ufrag 2", "ufrag 1" }));

    [Test]
    public void Cname_OfParameters_IsTheOneOfTheDescription()
    {
        string[] Lines(string cname) => Script(
            Call(0, "setRemoteDescription", $$"""[{"type":"offer","sdp":"{{Offer}}a=ssrc:7 cname:{{cname}}\r\n"}]"""),
            """{"kind":"call","target":"sender:0","name":"getParameters","call":1,"detail":[]}""",
            $$"""{"kind":"return","target":"sender:0","name":"getParameters","call":1,"detail":{"rtcp":{"cname":"{{cname}}"} } }""");

        Assert.That(Lines("drawn"), Is.EqualTo(Lines("other")));
        Assert.That(Lines("drawn")[^1], Does.Contain("cname: <cname 1>"));
    }

    [Test]
    public void StreamsOfTheSemantic_AreASet_WithTheirNamesFromTheSections()
    {
        const string one = "11111111-1111-1111-1111-111111111111";
        const string two = "22222222-2222-2222-2222-222222222222";
        string Text(string streams) => Of(Call(0, "setRemoteDescription",
            $$"""[{"type":"offer","sdp":"v=0\r\na=msid-semantic: WMS {{streams}}\r\nm=audio 9 X 0\r\na=msid:{{two}}\r\nm=audio 9 X 0\r\na=msid:{{one}}\r\n"}]""")).ToString();

        Assert.That(Text($"{one} {two}"), Is.EqualTo(Text($"{two} {one}")));
        Assert.That(Text($"{one} {two}"), Does.Contain("a=msid-semantic: WMS <id 1> <id 2>"));
        Assert.That(Text(one), Does.Contain("a=msid-semantic: WMS <id 2>"), "which streams it names is kept");
    }

    [TestCase("10.0.0.1")]
    [TestCase("fd00::2")]
    [TestCase("[fd00::2]")]
    public void Address_OfEitherFamily_IsTheMachines(string address) => Assert.That(
        Script(Call(0, "get address", "[]"), $$"""{"kind":"return","target":"pc","name":"get address","call":0,"detail":"{{address}}"}""")[^1], Does.EndWith("\"<address>\""));

    [Test]
    public void Candidates_AreAGroupWithoutOrderAndNumber()
    {
        const string udp = "candidate:1 1 udp 2122 10.0.0.1 5000 typ host";
        const string tcp = "candidate:2 1 tcp 1518 10.0.0.1 9 typ host tcptype active";
        var one = Of(Found(tcp), Found(udp), Event("icegatheringstatechange"), Found(udp));
        var other = Of(Found(udp), Found(udp.Replace("10.0.0.1 5000", "10.0.0.2 6000")), Found(tcp), Event("icegatheringstatechange"), Found(udp));

        Assert.That(one.ToString(), Is.EqualTo(other.ToString()));
        Assert.That(one.Strands.Single(s => s.Name == "a gathering").Lines, Has.Length.EqualTo(4), "two kinds, the event, and what came behind it");
    }

    [Test]
    public void Candidate_RightBeforeTheEventThatGatheringHasBegun_StandsBehindIt()
    {
        const string udp = "candidate:1 1 udp 2122 10.0.0.1 5000 typ host";
        var begun = Event("icegatheringstatechange")[..^1] + """,  "state":{"signalingState":"stable","iceConnectionState":"new","iceGatheringState":"gathering","connectionState":"new"}}""";
        var ended = begun.Replace("gathering\"", "complete\"");
        string Text(params string[] entries) => string.Join('\n', Of(entries).Strands.Single(s => s.Name == "a gathering").Lines);

        Assert.That(Text(Found(udp), begun, ended), Is.EqualTo(Text(begun, Found(udp), ended)));
        Assert.That(Text(begun, ended, Found(udp)), Is.Not.EqualTo(Text(begun, Found(udp), ended)), "behind the end it is another trace");
    }

    [TestCase("getLocalCandidates", "[UDP,TCP]", "[UDP,UDP,TCP]", true)]
    [TestCase("getLocalCandidates", "[TCP,UDP]", "[UDP,TCP]", true)]
    [TestCase("getLocalCandidates", "[UDP]", "[UDP,TCP]", false)]
    [TestCase("get candidate", "\"candidate:1 1 udp 2122 10.0.0.1 5000 typ host\"", "\"candidate:7 1 udp 1 fd00::2 6000 typ host\"", true)]
    [TestCase("get candidate", "\"candidate:1 1 udp 2122 10.0.0.1 5000 typ host\"", "\"candidate:1 1 tcp 2122 10.0.0.1 9 typ host tcptype active\"", false)]
    [TestCase("get foundation", "\"1\"", "\"3038518796\"", true)]
    [TestCase("get priority", "2122", "1", true)]
    [TestCase("get priority", "2122", "null", false)]
    [TestCase("get port", "5000", "6000", true)]
    [TestCase("get port", "9", "6000", false)]
    [TestCase("get relatedPort", "null", "6000", false)]
    [TestCase("get component", "\"rtp\"", "\"rtcp\"", false)]
    public void CandidatesAndTheirAttributes_AreTheMachines(string member, string one, string other, bool same)
    {
        string Line(string value) => Script(
            Call(0, member, "[]"),
            $$"""{"kind":"return","target":"pc","name":"{{member}}","call":0,"detail":{{value
                .Replace("UDP", """{"candidate":"candidate:1 1 udp 2122 10.0.0.1 5000 typ host","sdpMid":"0"}""")
                .Replace("TCP", """{"candidate":"candidate:2 1 tcp 1518 10.0.0.1 9 typ host tcptype active","sdpMid":"0"}""")}} }""")[^1];

        Assert.That(Line(one) == Line(other), Is.EqualTo(same), $"{Line(one)} and {Line(other)}");
    }

    [Test]
    public void NetworkAndScript_InAnyInterleaving_AreTheSame() => Assert.That(
        Of(Event("iceconnectionstatechange"), Event("negotiationneeded"), Event("connectionstatechange")).ToString(),
        Is.EqualTo(Of(Event("connectionstatechange"), Event("iceconnectionstatechange"), Event("negotiationneeded")).ToString()));

    [Test]
    public void EventsOfOneStrand_KeepTheirOrder() => Assert.That(
        Of(Event("iceconnectionstatechange"), Event("statechange", "ice:0")).ToString(),
        Is.Not.EqualTo(Of(Event("statechange", "ice:0"), Event("iceconnectionstatechange")).ToString()));

    [Test]
    public void EndOfTheCase_IsTheLastLineOfTheScript() => Assert.That(
        Script("""{"kind":"mark","target":"pc","name":"end"}""", Event("negotiationneeded")), Is.EqualTo(new[] { "negotiationneeded", "mark end" }));

    [Test]
    public void Gathering_ThatHadNotBegunAtTheEnd_StandsThereCut()
    {
        const string state = """ "state":{"signalingState":"stable","iceConnectionState":"new","iceGatheringState":"new","connectionState":"new","currentLocal":"offer","ice":[{"id":"ice:0","state":"new","gatheringState":"new"}]}""";
        var strands = Of(Event("signalingstatechange")[..^1] + "," + state + "}").Strands;
        Assert.That(strands.Where(s => s.Cut && s.Lines.IsEmpty).Select(s => s.Name), Is.EqualTo(new[] { "a gathering", "a ice:0 gathering" }));
        Assert.That(Of(Event("signalingstatechange")[..^1] + "," + state[..state.IndexOf(",\"currentLocal", StringComparison.Ordinal)] + "}}").Strands.Where(s => s.Cut), Is.Empty);
    }

    [TestCase("connected", true)]
    [TestCase("completed", false)]
    public void Ice_IsCutUntilItsChecksAreDone(string transport, bool isCut)
    {
        var state = $$""" "state":{"signalingState":"stable","iceConnectionState":"{{transport}}","iceGatheringState":"complete","connectionState":"connected","currentLocal":"offer","currentRemote":"answer","ice":[{"id":"ice:0","state":"{{transport}}","gatheringState":"complete"}]}""";
        Assert.That(Of(Event("statechange", "ice:0")[..^1] + "," + state + "}").Strands.Single(s => s.Name == "a ice").Cut, Is.EqualTo(isCut));
    }

    [Test]
    public void RollbackToNoDescription_IsFollowedByTheEndOfItsTransports()
    {
        const string state = """ "state":{"signalingState":"stable","iceConnectionState":"new","iceGatheringState":"complete","connectionState":"new","ice":[{"id":"ice:0","state":"new","gatheringState":"complete"}],"dtls":[{"id":"dtls:0","state":"closed"}]}""";
        Assert.That(
            Of(Event("signalingstatechange")[..^1] + "," + state + "}").Strands.Where(s => s.Cut && s.Lines.IsEmpty).Select(s => s.Name),
            Is.EqualTo(new[] { "a connection", "a gathering", "a ice", "a transport" }));
    }

    [TestCase("new", true)]
    [TestCase("closed", false)]
    public void RollbackByAnOffer_IsFollowedByTheEndOfItsTransports(string transport, bool isCut)
    {
        var state = $$""" "state":{"signalingState":"have-remote-offer","iceConnectionState":"new","iceGatheringState":"complete","connectionState":"new","pendingRemote":"offer","ice":[{"id":"ice:0","state":"{{transport}}","gatheringState":"complete"}]}""";
        Assert.That(
            Of(Event("signalingstatechange")[..^1] + "," + state + "}").Strands.Any(s => s is { Name: "a ice", Cut: true }), Is.EqualTo(isCut));
    }

    [TestCase("open", "message", true)]
    [TestCase("closed", "message", true)]
    [TestCase("closed", "close", false)]
    public void Channel_IsCutUntilItsCloseWasSeen(string readyState, string last, bool isCut)
    {
        var state = $$""" "state":{"signalingState":"stable","iceConnectionState":"new","iceGatheringState":"new","connectionState":"new","channels":[{"id":"channel:0","label":"","readyState":"{{readyState}}"}]}""";
        Assert.That(Of(Event(last, "channel:0")[..^1] + "," + state + "}").Strands.Single(s => s.Name == "a channel:0").Cut, Is.EqualTo(isCut));
    }

    [Test]
    public void Gathering_ThatTheEndCuts_IsMarked()
    {
        const string state = """ "state":{"signalingState":"stable","iceConnectionState":"new","iceGatheringState":"gathering","connectionState":"new","currentLocal":"offer"}""";
        Assert.That(Of(Event("icegatheringstatechange")[..^1] + "," + state + "}").Strands.Single(s => s.Name == "a gathering").Cut, Is.True);
        var complete = state.Replace("gathering\"", "complete\"");
        const string last = """{"kind":"event","target":"pc","name":"icecandidate","detail":{"candidate":null}""";
        Assert.That(Of(Event("icegatheringstatechange")[..^1] + "," + complete + "}").Strands.Single(s => s.Name == "a gathering").Cut, Is.True, "the null candidate follows");
        Assert.That(Of(last + "," + complete + "}").Strands.Single(s => s.Name == "a gathering").Cut, Is.False);
    }

    [Test]
    public void Text_ThatIsReadAgain_IsTheSame()
    {
        var snapshot = Of(Call(0, "setRemoteDescription", $$"""[{"type":"offer","sdp":"{{Offer}}"}]"""), Event("icegatheringstatechange"));
        var read = Snapshot.Parse(snapshot.ToString());

        Assert.That(read.ToString(), Is.EqualTo(snapshot.ToString()));
        Assert.That(SnapshotComparison.Differences(read, snapshot), Is.Empty);
    }

    [TestCase("x 1.2 (system)\n\n  a line of nothing\n")]
    [TestCase("x 1.2 (system)\n\nno colon\n  line\n")]
    public void Text_OfAnotherForm_IsRefused(string text) => Assert.That(() => Snapshot.Parse(text), Throws.InstanceOf<FormatException>());

    [Test]
    public void Difference_NamesStrandAndLines()
    {
        var differences = SnapshotComparison.Differences(Of(Event("track"), Event("negotiationneeded")), Of(Event("track")));

        Assert.That(differences, Is.EqualTo(new[] { "a script:", "  track", "- negotiationneeded" }));
    }

    [TestCase("x 1.9 (system)", true)]
    [TestCase("x 2.0 (system)", false)]
    [TestCase("x 1.2 (playwright)", false)]
    [TestCase("x 10.2 (system)", false)]
    public void Snapshot_OfAnotherMajorVersionOrBuilder_IsIncomparable(string origin, bool comparable)
    {
        var reason = SnapshotComparison.Incomparable(new Snapshot(Origin, []), new Snapshot(origin, []));

        Assert.That(reason, comparable ? Is.Null : Does.Contain($"the snapshot is of {Origin}, this is {origin}"));
    }

    [Test]
    public void UnstableStrand_IsLeftOutOfItsCaseAlone()
    {
        var unstable = UnstableStrands.Parse("unstable:\n- { case: 'unit/*', strand: '? script', reason: r }\n");
        var snapshot = Of(Event("track"), Event("connectionstatechange"));

        Assert.That(unstable.Without("unit/row@x", snapshot).Strands.Select(s => s.Name), Is.EqualTo(new[] { "a connection" }));
        Assert.That(unstable.Without("other/row@x", snapshot), Is.EqualTo(snapshot));
    }

    [Test]
    public void UnstableStrands_OfSeveralCases_AreOneEntry()
    {
        var entry = UnstableStrands.Parse("unstable:\n- { case: [u/one, 'u/two@x*'], strand: [a ice, 'a ice is'], reason: r }\n").Entries.Single();

        Assert.That(new[] { "u/one@y", "u/two@xy", "u/two@y", "u/three@x" }.Select(c => entry.Covers(c, "a ice is")), Is.EqualTo(new[] { true, true, false, false }));
        Assert.That(entry.Covers("u/one@y", "a ice was"), Is.False);
        Assert.That(entry.Unmet(["u/one@y", "u/two@y"]), Is.EqualTo(new[] { "u/two@x*" }));
    }

    [TestCase("unstable:\n- { case: c, strand: s }\n", ":2: an entry needs 'reason'")]
    [TestCase("unstable:\n- { strand: s, reason: r }\n", ":2: an entry needs 'case'")]
    [TestCase("unstable:\n- { case: { a: b }, strand: s, reason: r }\n", ":2: 'case' is a text or a list of texts")]
    [TestCase("unstable:\n- { case: c, strnd: s, reason: r }\n", ":2: entry: unknown key 'strnd'; did you mean 'strand'?")]
    [TestCase("unstable:\n- text\n", ":2: an entry is a mapping with case, strand and reason")]
    public void UnstableList_OfAnotherForm_IsAnErrorWithFileAndLine(string text, string error) =>
        Assert.That(() => UnstableStrands.Parse(text), Throws.InstanceOf<Conformance.Engine.Tables.TableException>().With.Message.StartsWith(UnstableStrands.File + error));

    [Test]
    public void File_OfACase_IsNamedByImplementationTableAndRow() => Assert.That(
        SnapshotFile.Of("/root", "ice/restart/once", ["x", "x"])!.Path.Replace('\\', '/'), Is.EqualTo("/root/reports/snapshots/x/ice/restart/once.verified.txt"));

    [Test]
    public void Case_OfTwoImplementations_HasNoSnapshot() => Assert.That(SnapshotFile.Of("/root", "ice/restart/once", ["x", "y"]), Is.Null);

    private static string[] Script(params string[] entries) => [.. Of(entries).Strands.Single(s => s.Name == "a script").Lines];

    private static Snapshot Of(params string[] entries) => Snapshot.Of(
        new TraceLine("unit/row@x", [new TraceLine.PeerTrace("a", "x", [.. entries.Select((e, i) => JsonDocument.Parse($"{{\"seq\":{i},\"time\":{i},{e[1..]}").RootElement)])]), Origin);

    private static string Call(int call, string member, string arguments) => $$"""{"kind":"call","target":"pc","name":"{{member}}","call":{{call}},"detail":{{arguments}} }""";

    private static string Event(string type, string target = "pc") => $$"""{"kind":"event","target":"{{target}}","name":"{{type}}"}""";

    private static string Found(string candidate) => $$"""{"kind":"event","target":"pc","name":"icecandidate","detail":{"candidate":{"candidate":"{{candidate}}","sdpMid":"0"} } }""";

    private static string Candidate(string ufrag) => $$"""[{"candidate":"candidate:1 1 udp 1 10.0.0.1 5000 typ host","usernameFragment":"{{ufrag}}"}]""";
}
