using Conformance.Engine.Snapshots;

namespace Conformance.Units.Engine.Snapshots;

public sealed class StrandTests
{
    [TestCase("a b", false, "a b", false, true)]
    [TestCase("a b", false, "b a", false, false)]
    [TestCase("a b", false, "a", false, false)]
    [TestCase("a b", false, "a", true, true, Description = "the other was cut")]
    [TestCase("a", true, "a b", false, true, Description = "this was cut")]
    [TestCase("a", false, "a b", true, false, Description = "this was not cut and has less")]
    [TestCase("a b", true, "a c", true, false, Description = "cut, and not the same up to there")]
    [TestCase("", true, "a", false, true)]
    [TestCase("", false, "a", false, false)]
    public void Strands_CompareUpToWhereTheEndOfACaseCutOne(string one, bool oneCut, string other, bool otherCut, bool agree)
    {
        Assert.That(Of(one, oneCut).Agrees(Of(other, otherCut)), Is.EqualTo(agree));
        Assert.That(Of(other, otherCut).Agrees(Of(one, oneCut)), Is.EqualTo(agree), "either way round");
    }

    private static Strand Of(string lines, bool cut) => new("s", [.. lines.Split(' ', StringSplitOptions.RemoveEmptyEntries)], cut);
}
