using Conformance.Engine;
using Conformance.Engine.Tables;

namespace Conformance.Units.Engine.Tables;

public sealed class TableReaderTests
{
    // The row's first line is line 3, its steps begin in line 7.
    private const string Head = "area: x\nscenarios:\n  - id: x/y\n    title: It holds\n    clauses: [webrtc#set-description]\n    steps:\n";
    private const string New = "      - a: new RTCPeerConnection\n";

    [Test]
    public void ReadAll_OfTheProject_GivesEveryAreaOnceAndRowsWithTheirPlace()
    {
        var all = TableReader.ReadAll(RepositoryRoot.Find());
        Assert.That(all.Select(s => s.Id), Is.Unique);
        Assert.That(all.Select(s => s.Tags[0]).Distinct(), Is.SupersetOf(new[] { "connection", "datachannel", "negotiation", "ice", "signaling" }));
        Assert.That(all.Where(s => s.At.Line == 0).Select(s => s.Tags[0]).Distinct(), Is.EqualTo(new[] { "signaling" }));
    }

    [TestCase("area: x\nscenarios: []\n", 1, "needs 'scenarios'")]
    [TestCase("area: x\nrows: []\nscenarios:\n  - id: x/y\n", 2, "unknown key 'rows'")]
    [TestCase("area: x\nscenarios:\n  - id: x/y\n    title: t\n    steps: [{ a: close }]\n", 3, "names no clause")]
    [TestCase("area: x\nscenarios:\n  - id: x/y\n    clauses: [webrtc#a]\n    steps: [{ a: close }]\n", 3, "needs 'title'")]
    [TestCase("area: x\nscenarios:\n  - id: x/y\n    title: t\n    clauses: [webrtc#a]\n", 3, "needs 'steps'")]
    [TestCase("area: x\nscenarios:\n  - id: z/y\n    title: t\n    clauses: [webrtc#a]\n    steps: [{ a: close }]\n", 3, "must begin with the area")]
    [TestCase("area: x\nscenarios:\n  - id: x/Y\n    title: t\n    clauses: [webrtc#a]\n    steps: [{ a: close }]\n", 3, "lower-case words")]
    [TestCase("area: x\nscenarios:\n  - id: x/y\n    title: t\n    clauses: [somewhere]\n    steps: [{ a: close }]\n", 5, "'somewhere' is not a clause")]
    [TestCase("area: x\nscenarios:\n  - id: x/y\n    title: t\n    clauses: [webrtc#pc-ss-init/stabel]\n    steps: [{ a: close }]\n", 5, "names no step of the clause index (its steps: stable)")]
    [TestCase("area: x\nscenarios:\n  - id: x/y\n    title: t\n    clauses: [webrtc#a/b]\n    steps: [{ a: close }]\n", 5, "the index has no section webrtc#a")]
    [TestCase("area: x\nscenarios:\n  - id: x/y\n    title: t\n    clauses: [webrtc#a]\n    needs: [three-peers]\n    steps: [{ a: close }]\n", 6, "unknown need 'three-peers'")]
    [TestCase("area: x\nscenarios:\n  - id: x/y\n    title: t\n    clauses: [webrtc#a]\n    stesp: []\n    steps: [{ a: close }]\n", 6, "did you mean 'steps'?")]
    [TestCase("area: x\nscenarios:\n  - id: [x\n", 4, "")]
    [TestCase("- a\n- b\n", 1, "a mapping at its top")]
    public void Parse_TableOfAnotherForm_NamesFileAndLine(string table, int line, string message) => AssertError(table, line, message);

    [TestCase("      - a: createOfer\n", 7, "unknown member 'createOfer'")]
    [TestCase("      - a: get dc.redyState\n", 7, "unknown member 'redyState'")]
    [TestCase("      - a: new RTCDataChannel\n", 7, "not a new 'RTCDataChannel'")]
    [TestCase(New + "      - b: createOffer\n", 8, "peer b in a row that does not say")]
    [TestCase(New + "      - c: createOffer\n", 8, "unknown step 'c'")]
    [TestCase(New + "      - a: createOffer\n        resolve: {}\n", 9, "did you mean 'resolves'?")]
    [TestCase(New + "      - a: createOffer\n        rejects: TypeError\n        any: true\n", 8, "a step has one outcome")]
    [TestCase(New + "      - a: createOffer\n        await: false\n", 8, "needs 'as'")]
    [TestCase(New + "      - a: createOffer\n        args: { a: 1 }\n", 9, "'args' is a list")]
    [TestCase(New + "      - a: createOffer\n        resolves: { sdp: '/(/' }\n", 9, "Invalid pattern")]
    [TestCase(New + "      - a: set tx.direction\n", 8, "'set' needs 'to'")]
    [TestCase(New + "      - settle: a.promise\n", 8, "names a promise")]
    [TestCase(New + "      - negotiate: a -> b\n", 8, "in a row that needs two-peers")]
    [TestCase(New + "      - event: datachannel\n", 8, "an event is")]
    [TestCase(New + "      - event: 'a: datachannel'\n        wit: {}\n", 9, "did you mean 'with'?")]
    [TestCase(New + "      - expect: { a.label: chat }\n", 8, "not in the trace's snapshots")]
    [TestCase(New + "      - expect: { signalingState: stable }\n", 8, "a state is peer.attribute")]
    [TestCase(New + "      - wait: { a.signalingState: '/./' }\n", 8, "compares whole texts")]
    [TestCase("      - a: new RTCPeerConnection\n        args: [{ iceServers: [$servers.stun] }]\n", 8, "does not say 'needs: [turn]'")]
    [TestCase("      - a: new RTCPeerConnection\n        args: [{ iceServers: [$servers.stunn] }]\n", 8, "unknown server 'stunn' (known: stun, ")]
    [TestCase(New + "    needs: [alike]\n", 8, "does not say 'two-peers'")]
    [TestCase(New + "      - together: [{ a: close }]\n", 8, "at least two acts")]
    [TestCase(New + "    then:\n      - always: 'a: track'\n", 9, "unknown expectation 'always'")]
    [TestCase(New + "    then:\n      - never: 'b: track'\n", 9, "names no entry")]
    [TestCase(New + "    then:\n      - order: ['a: track']\n", 9, "at least two entries")]
    [TestCase(New + "    then:\n      - count: { 'a: track': some }\n", 9, "a count is")]
    [TestCase(New + "    then:\n      - sdp: { of: offer }\n", 9, "names a description")]
    [TestCase(New + "    then:\n      - sdp: { of: a.x, kept: [v=0] }\n", 9, "need 'since'")]
    [TestCase(New + "    then:\n      - sdp: { of: a.x, since: b.y }\n", 9, "of the same peer")]
    [TestCase(New + "    then:\n      - sdp: { of: a.x, has: ['/[/'] }\n", 9, "Invalid pattern")]
    [TestCase(New + "    then:\n      - compare: 'a.x > a.y'\n", 9, "compares nothing")]
    [TestCase(New + "    then:\n      - compare: 'a.x = b.y'\n", 9, "compares nothing")]
    [TestCase("      - a: self.close\n", 7, "unknown member 'close' of self")]
    public void Parse_RowOfAnotherForm_NamesFileAndLine(string rest, int line, string message) => AssertError(Head + rest, line, message);

    [Test]
    public void Parse_SeveralErrors_TellsThemAll() =>
        Assert.That(Errors(Head + New + "      - a: createOfer\n      - c: close\n"), Has.Length.EqualTo(2));

    [Test]
    public void Parse_NameOfAStepThatTheTableHasAsAValue_IsRefused() =>
        AssertError("values: { offer: x }\n" + Head + New + "      - a: createOffer\n        as: offer\n", 9, "would be hidden");

    [Test]
    public void Parse_FixtureThatIsNotThere_NamesFileAndLine() =>
        AssertError("values:\n  offer: !file sdp/none.sdp\n" + Head + New, 2, "fixture 'sdp/none.sdp' cannot be read");

    [Test]
    public void ReadFolder_IdThatStandsTwice_NamesBothPlaces()
    {
        var folder = Directory.CreateTempSubdirectory("tables");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "one.yaml"), Head + New);
            File.WriteAllText(Path.Combine(folder.FullName, "two.yaml"), Head + New);
            Assert.That(
                () => TableReader.ReadFolder(folder.FullName, folder.FullName),
                Throws.TypeOf<TableException>().With.Message.EqualTo("two.yaml:3: the id 'x/y' stands already at one.yaml:3"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Parse_Compare_ReadsBothNames()
    {
        var compare = (Expectation.Compare)Row("    then:\n      - compare: a.x.y <= a.z\n").Then.Single();
        Assert.That(compare.Of, Is.EqualTo(new Comparison("a", "x.y", "<=", "a", "z")));
        Assert.That(compare.Text, Is.EqualTo("a.x.y <= a.z"));
    }

    [Test]
    public void Parse_CallOfTheGlobalObject_IsACall()
    {
        var act = (Step.Act)Row("      - a: self.structuredClone\n        args: [1]\n").Steps[1];
        Assert.That((act.On, act.Member), Is.EqualTo(("self", "structuredClone")));
    }

    [Test]
    public void Parse_Sdp_ReadsMediaAndComparison()
    {
        var sdp = (Expectation.Sdp)Row("    then:\n      - sdp: { of: a.two, media: [audio], since: a.one.local, kept: v=0, changed: ['/^a=ice/'] }\n").Then.Single();
        Assert.That((sdp.Peer, sdp.Of, sdp.Since), Is.EqualTo(("a", "two", "one.local")));
        Assert.That(sdp.Media, Is.EqualTo(new[] { "audio" }));
        Assert.That(sdp.Kept.Concat(sdp.Changed), Is.EqualTo(new[] { "v=0", "/^a=ice/" }));
    }

    [Test]
    public void Parse_Event_ReadsWhatItCarries()
    {
        var wait = (Step.WaitEvent)Row("      - event: 'a: dc message'\n        count: 2\n        with: { data: hello }\n").Steps[1];
        Assert.That((wait.On, wait.Type, wait.Count), Is.EqualTo(("dc", "message", 2)));
        Assert.That(wait.With!.Json!.ToJsonString(), Is.EqualTo("""{"data":"hello"}"""));
    }

    [Test]
    public void Parse_Value_TakesThePlaceOfItsName()
    {
        var row = Parse("values: { server: { urls: 'stun:127.0.0.1' } }\n" + Head + "      - a: new RTCPeerConnection\n        args: [{ iceServers: [$server] }]\n");
        Assert.That(((Step.Act)row.Steps[0]).Args.ToJsonString(), Is.EqualTo("""[{"iceServers":[{"urls":"stun:127.0.0.1"}]}]"""));
    }

    private static Scenario Row(string rest) => Parse(Head + New + rest);

    private static Scenario Parse(string table) => TableReader.Parse(table, "x.yaml", NoFixture).Single();

    private static string NoFixture(string path) => throw new FileNotFoundException("no such file", path);

    private static string[] Errors(string table)
    {
        try
        {
            TableReader.Parse(table, "x.yaml", NoFixture);
            return [];
        }
        catch (TableException e)
        {
            return [.. e.Errors];
        }
    }

    private static void AssertError(string table, int line, string message) =>
        Assert.That(Errors(table), Has.Some.StartsWith($"x.yaml:{line}: ").And.Some.Contains(message));
}
