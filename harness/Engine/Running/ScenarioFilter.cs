using Conformance.Engine.Tables;

namespace Conformance.Engine.Running;

/// <summary>Which rows a run takes.</summary>
/// <param name="Globs">Patterns on the id, one of which must match; empty takes all. <c>*</c> stands for any text, <c>?</c> for one character.</param>
/// <param name="Tags">Tags that a row must all have; <c>!tag</c> is one that it must not have. <c>slow</c>, <c>media</c> and <c>two-peers</c> are tags too.</param>
public sealed record ScenarioFilter(IReadOnlyList<string> Globs, IReadOnlyList<string> Tags)
{
    /// <summary>True when the run takes the row.</summary>
    public bool Takes(Scenario scenario) =>
        (Globs.Count == 0 || Globs.Any(g => Glob.Matches(g, scenario.Id))) && Tags.All(t => t.StartsWith('!') ? !Has(scenario, t[1..]) : Has(scenario, t));

    private static bool Has(Scenario s, string tag) => s.Tags.Contains(tag) || tag switch
    {
        "slow" => s.Needs.HasFlag(Need.Slow),
        "media" => s.Needs.HasFlag(Need.Media),
        "two-peers" => s.TwoPeers,
        _ => false,
    };
}
