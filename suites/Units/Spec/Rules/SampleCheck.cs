using Conformance.Spec.Rules;
using Conformance.Units.Spec.Sdp;

namespace Conformance.Units.Spec.Rules;

/// <summary>What is asked of a set of rules: one breaking sample for each, and each sample found.</summary>
internal static class SampleCheck
{
    /// <summary>The rules that have a sample, one entry per sample.</summary>
    public static IEnumerable<string> Samples => BreakingTraces.All.Keys.Concat(BreakingDescriptions.All.Select(b => b.Rule));

    /// <summary>Rules without a sample, samples without their rule, and what there is twice.</summary>
    public static IEnumerable<string> Unpaired(IEnumerable<TraceRule> rules)
    {
        var (ids, samples) = (rules.Select(r => r.Id).ToLookup(id => id), Samples.ToLookup(id => id));
        return ids.Select(g => g.Key).Union(samples.Select(g => g.Key)).Where(id => ids[id].Count() != 1 || samples[id].Count() != 1);
    }

    /// <summary>What is wrong with how the sample of a rule is found: a trace by its rule, a description by its rule alone. Null when nothing is.</summary>
    public static string? Fault(IReadOnlyCollection<TraceRule> rules, string id)
    {
        if (BreakingTraces.All.TryGetValue(id, out var builder))
        {
            var trace = builder.Build();
            return rules.Any(r => r.Id == id && r.Check(trace).Any()) ? null : $"{id} does not find its sample";
        }

        var breaking = BreakingDescriptions.All.First(b => b.Rule == id);
        var found = breaking.Trace.Findings(rules);
        return found.Select(f => f.Rule).ToHashSet().SetEquals(new[] { breaking.Rule, breaking.Also }.OfType<string>())
            ? null
            : $"the sample of {id} is found by: {string.Join('\n', found)}";
    }
}
