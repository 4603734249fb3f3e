namespace Conformance.Reporting.Html;

/// <summary>The state machines with the changes that each implementation was driven through.</summary>
/// <param name="Implementations">Whose counts follow, in this order.</param>
/// <param name="Width">Width of each drawing.</param>
/// <param name="Height">Height of each drawing.</param>
/// <param name="BoxHeight">Height of a state's box.</param>
/// <param name="Machines">The machines.</param>
/// <param name="Unreadable">Traces that could not be counted.</param>
internal sealed record MachinesModel(
    IReadOnlyList<string> Implementations, double Width, double Height, double BoxHeight, IReadOnlyList<MachinesModel.Machine> Machines, int Unreadable)
{
    /// <summary>A machine.</summary>
    internal sealed record Machine(string Name, string Clause, string Url, IReadOnlyList<State> States, IReadOnlyList<Edge> Edges);

    /// <summary>A state and the box that it is drawn as; initial when a script may see an object in it first, and not in every other.</summary>
    internal sealed record State(string Name, bool Initial, double X, double Y, double Width);

    /// <summary>A change with its cause, null for one that the table does not have; the paths that draw it; one count an implementation.</summary>
    internal sealed record Edge(string From, string To, string? Cause, string Curve, string Arrow, IReadOnlyList<int> Counts);
}
