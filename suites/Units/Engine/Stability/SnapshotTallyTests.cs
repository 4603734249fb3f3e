using Conformance.Engine.Snapshots;
using Conformance.Engine.Stability;

namespace Conformance.Units.Engine.Stability;

public sealed class SnapshotTallyTests
{
    [Test]
    public void Strand_ThatDiffersFromTheFirstRun_IsCounted()
    {
        var tally = new SnapshotTally(Unstable);
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
        var tally = new SnapshotTally(Unstable);
        tally.Add("u/one@x", Of(new Strand("a ice", ["one", "two"])));
        tally.Add("u/one@x", Of(new Strand("a ice", ["one"], Cut: true)));

        Assert.That(tally.Differing, Is.Empty);
    }

    [Test]
    public void Case_ThatOneRunAloneHas_IsNotCounted()
    {
        var tally = new SnapshotTally(Unstable);
        tally.Add("u/one@x", Of());

        Assert.That(tally.Cases, Is.Zero);
    }

    [Test]
    public void Strand_ThatIsLeftOut_IsCountedApart_AndAnEntryThatNothingNeedsIsNamed()
    {
        var tally = new SnapshotTally(Unstable);
        foreach (var line in new[] { "one", "two" })
        {
            tally.Add("left/out@x", Of(new Strand("a script", ["same"]), new Strand("a ice", [line]), new Strand("a transport", ["same"])));
        }

        Assert.That(tally.Differing, Is.Empty);
        Assert.That(tally.Strands, Is.EqualTo((3, 2, 1)));
        Assert.That(tally.Unneeded.Select(e => e.Reason), Is.EqualTo(new[] { "not needed" }), "an entry about cases that did not run says nothing");
    }

    [Test]
    public void Strand_ThatIsNotInTheFirstRun_IsLeftOutToo()
    {
        var tally = new SnapshotTally(Unstable);
        tally.Add("left/out@x", Of());
        tally.Add("left/out@x", Of(new Strand("a ice", ["one"])));

        Assert.That(tally.Differing, Is.Empty);
        Assert.That(tally.Strands, Is.EqualTo((0, 1, 1)));
    }

    private static readonly UnstableStrands Unstable = UnstableStrands.Parse("""
        unstable:
          - { case: 'left/out', strand: 'a ice', reason: needed }
          - { case: ['left/*', 'more/*'], strand: ['a transport', 'b transport'], reason: not needed }
          - { case: 'other/*', strand: '*', reason: did not run }
        """);

    private static Snapshot Of(params Strand[] strands) => new("x 1.0 (system)", [.. strands]);
}
