using Conformance.Engine.Results;
using Conformance.Reporting.Coverage;
using Conformance.Spec.Machines;

namespace Conformance.Reporting.Html;

/// <summary>Turns the changes that were seen into the drawings of the page.</summary>
internal static class MachinesModelBuilder
{
    /// <summary>Builds it.</summary>
    public static MachinesModel Build(MachineCoverage coverage, IEnumerable<ImplementationInfo> implementations)
    {
        var names = implementations.Where(i => i.Available).Select(i => i.Name).ToList();
        return new MachinesModel(
            names, MachineLayout.Width, MachineLayout.Height, MachineLayout.BoxHeight, [.. StateMachines.All.Select(m => Machine(m, coverage, names))], coverage.Unreadable);
    }

    private static MachinesModel.Machine Machine(StateMachine machine, MachineCoverage coverage, List<string> names)
    {
        var seen = names.Select(n => coverage.Of.GetValueOrDefault(n, []).Where(c => c.Machine == machine.Name).ToDictionary(c => (c.From, c.To), c => c.Count)).ToList();
        var illegal = seen.SelectMany(s => s.Keys).Distinct().Where(e => !machine.IsLegal(e.From, e.To)).Select(e => new StateEdge(e.From, e.To, "")).ToList();

        // A state that no document knows is drawn too: it is what there is to see.
        var strange = illegal.SelectMany(e => new[] { e.From, e.To }).Distinct().Where(s => !machine.States.Contains(s)).Order(StringComparer.Ordinal);
        var layout = new MachineLayout([.. machine.States, .. strange]);
        return new MachinesModel.Machine(
            machine.Name,
            machine.Clause.ToString(),
            machine.Clause.Url,
            [.. layout.States.Select(s => State(s, layout, machine.Initial.Length < machine.States.Length && machine.Initial.Contains(s)))],
            [.. machine.Edges.Concat(illegal).Select(e => Edge(e, layout, seen))]);
    }

    private static MachinesModel.State State(string name, MachineLayout layout, bool initial)
    {
        var box = layout.BoxOf(name);
        return new MachinesModel.State(name, initial, Math.Round(box.X, 1), Math.Round(box.Y, 1), Math.Round(box.Width, 1));
    }

    private static MachinesModel.Edge Edge(StateEdge edge, MachineLayout layout, List<Dictionary<(string From, string To), int>> seen)
    {
        var (curve, arrow) = layout.Path(edge.From, edge.To);
        return new MachinesModel.Edge(
            edge.From, edge.To, edge.Cause.Length == 0 ? null : edge.Cause, curve, arrow, [.. seen.Select(s => s.GetValueOrDefault((edge.From, edge.To)))]);
    }
}
