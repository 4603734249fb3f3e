using Conformance.Spec.Machines;

namespace Conformance.Units.Spec.Machines;

public sealed class StateMachineTests
{
    [TestCaseSource(nameof(Names))]
    public void Table_EveryState_IsInitialOrReached(string name)
    {
        var machine = Find(name);
        var reached = machine.Initial.ToHashSet();
        for (var before = -1; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(machine.Edges.Where(e => reached.Contains(e.From)).Select(e => e.To).ToList());
        }

        Assert.That(reached, Is.EquivalentTo(machine.States));
    }

    [TestCaseSource(nameof(Names))]
    public void Table_Edges_AreUniqueAndBetweenItsStates(string name)
    {
        var machine = Find(name);
        Assert.Multiple(() =>
        {
            Assert.That(machine.Edges.Select(e => (e.From, e.To)), Is.Unique);
            Assert.That(machine.Edges.SelectMany(e => new[] { e.From, e.To }).Distinct(), Is.SubsetOf(machine.States));
            Assert.That(machine.Edges.Where(e => e.From == e.To), Is.Empty);
            Assert.That(machine.Edges.Where(e => e.Cause.Length == 0), Is.Empty);
        });
    }

    [Test]
    public void Coverage_LegalAndIllegal_AreCountedApart()
    {
        var trace = new TraceBuilder().Channel("connecting").Event("pc", "x").Channel("open").Event("pc", "x").Channel("connecting").Event("pc", "x").Build();

        Assert.That(StateMachineCoverage.Sum([.. StateMachineCoverage.Of(trace), .. StateMachineCoverage.Of(trace)]), Is.EqualTo(new[]
        {
            new EdgeCount("data-channel", "connecting", "open", IsLegal: true, 2),
            new EdgeCount("data-channel", "open", "connecting", IsLegal: false, 2),
        }));
    }

    private static IEnumerable<string> Names() => StateMachines.All.Select(m => m.Name);

    private static StateMachine Find(string name) => StateMachines.All.Single(m => m.Name == name);
}
