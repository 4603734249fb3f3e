using Conformance.Engine.Running;
using Conformance.Engine.Tables;

namespace Conformance.Units.Engine.Running;

/// <summary>Rows for the runner's tests, written as tables write them.</summary>
internal static class Rows
{
    /// <summary>A row from its steps (YAML flow mappings, one per text).</summary>
    public static Scenario Of(string needs, params ReadOnlySpan<string> steps) => Parse(needs, "", steps);

    /// <summary>A one-peer row as a case on <c>x</c>.</summary>
    public static Case One(params ReadOnlySpan<string> steps) => new(Of("", steps), ["x"]);

    /// <summary>A two-peer row as a case on <c>x</c> and <c>y</c>.</summary>
    public static Case Two(params ReadOnlySpan<string> steps) => new(Of("two-peers", steps), ["x", "y"]);

    private static Scenario Parse(string needs, string then, ReadOnlySpan<string> steps)
    {
        var lines = string.Join("", steps.ToArray().Select(s => $"      - {s}\n"));
        var table = $"area: unit\nscenarios:\n  - id: unit/row\n    title: A row\n    clauses: [webrtc#dfn-signaling-state]\n{(needs.Length > 0 ? $"    needs: [{needs}]\n" : "")}    steps:\n{lines}{then}";
        return TableReader.Parse(table, "unit.yaml", _ => "").Single();
    }
}
