using Conformance.Spec.Rules;

namespace Conformance.Units.Spec.Rules;

public sealed class RuleBookTests
{
    [Test]
    public void All_Ids_AreUniqueAndOfTheFormAreaSlashName() => Assert.Multiple(() =>
    {
        Assert.That(RuleBook.All.Select(r => r.Id), Is.Unique);
        Assert.That(RuleBook.All.Select(r => r.Id), Has.All.Match("^[a-z-]+/[a-z-]+$"));
    });

    [Test]
    public void All_Titles_AreOneSentence() => Assert.That(RuleBook.All.Select(r => r.Title), Has.All.EndWith("."));

    [Test]
    public void ById_Unknown_IsNull() => Assert.That(RuleBook.ById("signaling/none"), Is.Null);

    [Test]
    public void EveryRule_EmptyTrace_IsKept() => Assert.That(RuleBook.All.SelectMany(r => r.Check(new TraceBuilder().Build())), Is.Empty);
}
