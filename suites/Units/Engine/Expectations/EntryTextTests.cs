using Conformance.Engine.Expectations;
using Conformance.Engine.Stability;

namespace Conformance.Units.Engine.Expectations;

public sealed class EntryTextTests
{
    private const string File =
        """
        # Where X deviates.

        implementation: x
        known:

          # First
          - case: 'unit/one'
            finding: 'step:1'
            clause: webrtc#c
            reason: 'one'   # its own comment
            kind: temporary
          - { case: unit/two, finding: 'step:2', clause: webrtc#c, reason: two, kind: temporary }

          # Last
          - case: 'unit/three'
            finding: 'step:3'
            clause: webrtc#c
            reason: 'three'
            kind: permanent

        """;

    [Test]
    public void Entry_ThatIsRemoved_TakesItsLinesAndNoOther()
    {
        var after = Change(removed: [0]);

        Assert.That(after, Is.EqualTo(File[..File.IndexOf("  - case: 'unit/one'", StringComparison.Ordinal)] + File[File.IndexOf("  - { case", StringComparison.Ordinal)..]));
    }

    [Test]
    public void Entries_ThatAreAllRemoved_LeaveTheComments()
    {
        var after = Change(removed: [0, 1, 2]);

        Assert.That(after, Does.Contain("# First").And.Contain("# Last").And.Not.Contain("case"));
        Assert.That(Parse(after).Entries, Is.Empty);
    }

    [Test]
    public void Entry_ThatIsAdded_StandsAtTheEndAndReadsTheSame()
    {
        var entry = Parse("implementation: x\nknown:\n- { case: c, finding: f, actual: \"it's *\", clause: webrtc#c, reason: \"don't\", link: 'https://example.org/1', versions: '>=5', kind: temporary, sometimes: true, rate: 3/20 }\n").Entries[0];
        var after = EntryText.Change(File, "x", [], [entry]);

        Assert.That(after, Does.StartWith(File));
        Assert.That(Parse(after).Entries[^1] with { At = entry.At }, Is.EqualTo(entry));
    }

    [Test]
    public void File_ThatIsNotThereYet_IsMade()
    {
        var entry = Parse("implementation: x\nknown:\n- { case: c, finding: f, clause: webrtc#c, reason: r, kind: temporary }\n").Entries[0];

        Assert.That(Parse(EntryText.Change("", "x", [], [entry])).Entries.Single() with { At = entry.At }, Is.EqualTo(entry));
    }

    [Test]
    public void Rate_ThatIsMeasured_StandsAtTheEndOfItsEntryAndNothingElseChanges()
    {
        var entries = Parse(File).Entries;
        var after = EntryText.WithRates(File, [(entries[0], new Rate(3, 20)), (entries[1], new Rate(1, 4)), (entries[2], null)]);

        Assert.That(Parse(after).Entries.Select(e => e.Rate), Is.EqualTo(new Rate?[] { new(3, 20), new(1, 4), null }));
        Assert.That(after, Does.Contain("    reason: 'one'   # its own comment\n    kind: temporary\n    rate: 3/20\n"));
        Assert.That(EntryText.WithRates(after, Parse(after).Entries.Take(1).Select(e => (e, (Rate?)null))), Is.EqualTo(after.Replace("    rate: 3/20\n", "", StringComparison.Ordinal)));
    }

    [Test]
    public void Rates_ThatAreTheSame_ChangeNothing()
    {
        var after = EntryText.WithRates(File, [(Parse(File).Entries[0], new Rate(3, 20))]);

        Assert.That(EntryText.WithRates(after, [(Parse(after).Entries[0], new Rate(3, 20))]), Is.EqualTo(after));
    }

    private static string Change(int[] removed)
    {
        var entries = Parse(File).Entries;
        return EntryText.Change(File, "x", removed.Select(i => entries[i]), []);
    }

    private static ExpectationFile Parse(string text) => ExpectationFile.Parse(text, "x.yaml", "x");
}
