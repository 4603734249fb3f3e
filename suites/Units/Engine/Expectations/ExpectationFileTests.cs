using Conformance.Engine.Expectations;
using Conformance.Engine.Tables;

namespace Conformance.Units.Engine.Expectations;

public sealed class ExpectationFileTests
{
    private const string File = "reports/expectations/x.yaml";

    [Test]
    public void Entry_WithEverything_IsRead()
    {
        var entry = Parse("- { case: 'ice/*', finding: 'rule:*', actual: 'a*', clause: webrtc#c, reason: r, link: 'https://example.org/1', versions: '>=2', kind: permanent, sometimes: true }").Entries.Single();

        Assert.That((entry.Case, entry.Finding, entry.Actual, entry.Clause, entry.Reason, entry.Link, entry.Permanent, entry.Sometimes), Is.EqualTo(("ice/*", "rule:*", "a*", "webrtc#c", "r", "https://example.org/1", true, true)));
        Assert.That((entry.At.ToString(), entry.Versions.Contains("1")), Is.EqualTo((File + ":3", false)));
    }

    [Test]
    public void File_ThatIsNotThere_HasNoEntries() =>
        Assert.That(ExpectationFile.Read(TestContext.CurrentContext.TestDirectory, "nobody").Entries, Is.Empty);

    [TestCase("implementation: x\nknown:\n")]
    [TestCase("implementation: x\n")]
    public void File_WithoutEntries_HasNone(string text) => Assert.That(ExpectationFile.Parse(text, File, "x").Entries, Is.Empty);

    [TestCase("- { finding: f, clause: webrtc#c, reason: r, kind: permanent }", ":3: an entry needs 'case'")]
    [TestCase("- { case: c, clause: webrtc#c, reason: r, kind: permanent }", ":3: an entry needs 'finding'")]
    [TestCase("- { case: c, finding: f, clause: webrtc#c, kind: permanent }", ":3: an entry needs 'reason'")]
    [TestCase("- { case: c, finding: f, clause: webrtc#c, reason: r }", ":3: an entry needs 'kind'")]
    [TestCase("- { case: c, finding: f, clause: webrtc#c, reason: r, kind: eternal }", ":3: kind 'eternal' is neither permanent nor temporary")]
    [TestCase("- { case: c, finding: f, clause: webrtc#c, reason: r, kind: permanent, versions: '150' }", ":3: versions '150': write '>=150', '<160' or '>=150 <160'")]
    [TestCase("- { case: c, finding: f, clause: webrtc#c, reason: r, kind: permanent }\n- { case: c, finding: f, clause: webrtc#c, resaon: r, kind: permanent }", ":4: entry: unknown key 'resaon'; did you mean 'reason'?")]
    [TestCase("- { case: c, finding: f, reason: r, kind: permanent }", ":3: an entry needs 'clause'")]
    [TestCase("- { case: c, finding: f, clause: somewhere, reason: r, kind: permanent }", ":3: clause 'somewhere': write webrtc#fragment or rfcNNNN#section-N.N")]
    [TestCase("- { case: c, finding: f, clause: webrtc#c, reason: r, link: bug 1, kind: permanent }", ":3: link 'bug 1' is not an https address")]
    [TestCase("- just text", ":3: an entry is a mapping with case, finding, clause and reason")]
    [TestCase("  { case: c }", ":3: 'known' is a list of entries")]
    public void Entry_OfAnotherForm_IsAnErrorWithFileAndLine(string entries, string error) =>
        Assert.That(() => Parse(entries), Throws.InstanceOf<TableException>().With.Message.StartsWith(File + error));

    [Test]
    public void File_OfAnotherImplementation_IsAnError() =>
        Assert.That(
            () => ExpectationFile.Parse("implementation: y\n", File, "x"),
            Throws.InstanceOf<TableException>().With.Message.EqualTo(File + ":1: 'implementation: y' in the file of x"));

    [Test]
    public void File_WithEverythingWrong_NamesAllOfIt()
    {
        var thrown = Assert.Throws<TableException>(() => Parse("- { case: c }\n- text"));

        Assert.That(thrown!.Errors, Has.Count.EqualTo(5));
    }

    private static ExpectationFile Parse(string entries) => ExpectationFile.Parse($"implementation: x\nknown:\n{entries}\n", File, "x");
}
