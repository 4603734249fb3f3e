using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Conformance.Spec.Clauses.Index;
using Conformance.Spec.Rules;

namespace Conformance.Spec.Clauses;

/// <summary>
/// The normative steps of the sections that the project judges by: what there is to test, and so what is not tested yet. Rows point to a step by
/// its clause; the index names the rules that look at it, for a rule may look at several.
/// </summary>
public static class ClauseIndex
{
    /// <summary>Every section, document by document, in the documents' order.</summary>
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        .. States.Sections, .. Operations.Sections, .. Descriptions.Sections, .. CreatedDescriptions.Sections, .. SetDescriptions.Sections,
        .. Negotiation.Sections, .. Candidates.Sections, .. Closing.Sections, .. RemoteTracks.Sections, .. IceTransports.Sections,
        .. DataChannels.Sections, .. Events.Sections,
        .. Offers.Sections, .. LaterOffers.Sections, .. Answers.Sections, .. Processing.Sections, .. Parsing.Sections, .. Applying.Sections,
        .. SdpForm.Sections, .. OfferAnswer.Sections, .. Grouping.Sections, .. Bundle.Sections, .. IceAttributes.Sections, .. DtlsAttributes.Sections,
        .. SctpAttributes.Sections, .. StreamAttributes.Sections, .. RtpAttributes.Sections,
    ];

    private static readonly FrozenDictionary<string, ClauseSection> ByFragment = Sections
        .SelectMany(s => s.Aliases.Select(a => $"{s.Clause.Document}#{a}").Append(s.Clause.ToString()).Select(name => (name, s)))
        .ToFrozenDictionary(p => p.name, p => p.s);

    private static readonly ILookup<string, Clause> StepsByRule = Sections
        .SelectMany(s => s.Steps.SelectMany(step => step.Rules.Select(id => (id, step: s.ClauseOf(step)))))
        .ToLookup(p => p.id, p => p.step);

    private static readonly ILookup<Clause, TraceRule> RulesByStep = RuleBook.All
        .SelectMany(r => StepsByRule[r.Id].Concat(StepOf(r)).Distinct().Select(step => (step, rule: r)))
        .ToLookup(p => p.step, p => p.rule);

    /// <summary>The section that a clause is in; null when it is not in the index.</summary>
    public static ClauseSection? SectionOf(Clause clause) => ByFragment.GetValueOrDefault(clause.Section.ToString());

    /// <summary>
    /// The section and step that a clause names. A clause without a step names one where its section has no other. False when it names none.
    /// </summary>
    public static bool TryFind(Clause clause, [NotNullWhen(true)] out ClauseSection? section, [NotNullWhen(true)] out ClauseStep? step)
    {
        section = SectionOf(clause);
        step = clause.Step is null
            ? section?.Steps is [var only] ? only : null
            : section?.Steps.FirstOrDefault(s => s.Id == clause.Step);
        return section is not null && step is not null;
    }

    /// <summary>True for a clause with a step that the index does not have, which is a slip of the pen.</summary>
    public static bool IsUnknownStep(Clause clause) => clause.Step is not null && !TryFind(clause, out _, out _);

    /// <summary>The rules that look at a step: those that it names, and those whose clause is the step.</summary>
    public static IEnumerable<TraceRule> RulesOf(ClauseSection section, ClauseStep step) => RulesByStep[section.ClauseOf(step)];

    private static IEnumerable<Clause> StepOf(TraceRule rule) => TryFind(rule.Clause, out var section, out var step) ? [section.ClauseOf(step)] : [];
}
