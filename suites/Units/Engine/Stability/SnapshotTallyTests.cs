using Conformance.Engine.Snapshots;
using Conformance.Engine.Stability;

namespace Conformance.Units.Engine.Stability;

public sealed class SnapshotTallyTests
{
    [Test]
    public void Strand_ThatDiffersFromTheFirstRun_IsCounted()
    {
        var tally = new SnapshotTally();
        foreach (var line in new[] { "one", "one", "two", "one" })
        {
            tally.Add("u/one@x", Of(new Strand("a script", ["same"]), new Strand("a ice", [line])));
        }

        Assert.That(tally.Differing, Is.EqualTo(new[] { ("u/one@x", "a ice", new Rate(1, 4)) }));
        Assert.That(tally.Cases, Is.EqualTo(1));
    }

    [Test]
    public void Strand_ThatTheEndOfTheCaseCut_Agrees()
    {
        var tally = new SnapshotTally();
        tally.Add("u/one@x", Of(new Strand("a ice", ["one", "two"])));
        tally.Add("u/one@x", Of(new Strand("a ice", ["one"], Cut: true)));

        Assert.That(tally.Differing, Is.Empty);
    }

    [Test]
    public void Case_ThatOneRunAloneHas_IsNotCounted()
    {
        var tally = new SnapshotTally();
        tally.Add("u/one@x", Of());

        Assert.That(tally.Cases, Is.Zero);
    }

    private static Snapshot Of(params Strand[] strands) => new("x 1.0 (system)", [.. strands]);
}
