using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Judging;

/// <summary>Compares what came of a step with what the row says.</summary>
internal static class OutcomeCheck
{
    /// <summary>The finding, or null when the step came out right.</summary>
    public static Finding? Check(Scenario scenario, Instruction instruction, PeerState peer, StepOutcome outcome)
    {
        var wanted = instruction.Wanted;
        if (outcome.Status == "pending" || wanted.Any)
        {
            return null;
        }

        if (wanted.StaysPending)
        {
            return outcome.Status == "timeout" ? null : Made("the promise stays pending", Actual(outcome));
        }

        if (outcome.Status == "timeout")
        {
            return Made(Expected(wanted), $"timed out: {outcome.What}");
        }

        if (wanted.IsError)
        {
            var (how, names) = wanted.Throws.IsEmpty ? ("reject", wanted.Rejects) : ("throw", wanted.Throws);
            return outcome.Status == "error" && outcome.How == how && names.Contains(outcome.Error!.Name) ? null : Made(Expected(wanted), Actual(outcome));
        }

        if (outcome.Status != "ok")
        {
            return Made(Expected(wanted), Actual(outcome));
        }

        return wanted.Value is { } value && JsonMatch.Difference(value.Json, outcome.Value) is { } difference
            ? Made(difference.Expected, difference.Actual)
            : null;

        Finding Made(string expected, string actual) => Make(scenario, instruction.Number, peer, outcome.Seq, expected, actual);
    }

    /// <summary>The finding for a candidate of the other peer that was refused.</summary>
    public static Finding RelayFailed(Scenario scenario, int step, PeerState peer, StepOutcome outcome) =>
        Make(scenario, step, peer, outcome.Seq, "addIceCandidate of the other peer's candidate resolves", Actual(outcome));

    private static Finding Make(Scenario scenario, int step, PeerState peer, int? seq, string expected, string actual) => new()
    {
        Id = $"step:{step}",
        Kind = FindingKind.Step,
        Peer = peer.Name,
        Implementation = peer.Implementation,
        Seq = seq,
        Clauses = scenario.Clauses,
        Expected = expected,
        Actual = actual,
        Title = scenario.Title,
    };

    private static string Expected(Outcome wanted) => wanted switch
    {
        { Throws.IsEmpty: false } => "throws " + string.Join(" or ", wanted.Throws),
        { Rejects.IsEmpty: false } => "rejects with " + string.Join(" or ", wanted.Rejects),
        _ => "succeeds",
    };

    private static string Actual(StepOutcome outcome) => outcome switch
    {
        { Status: "ok" } => "succeeds",
        { Status: "timeout" } => "stays pending",
        { How: "throw" } => $"throws {outcome.Error!.Name}",
        _ => $"rejects with {outcome.Error?.Name}",
    };
}
