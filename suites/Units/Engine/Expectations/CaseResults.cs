using Conformance.Engine.Results;

namespace Conformance.Units.Engine.Expectations;

/// <summary>Results as a run has them.</summary>
internal static class CaseResults
{
    /// <summary>The result of a case of one implementation with these findings.</summary>
    public static CaseResult Of(string id, params string[] findings) => new()
    {
        Case = id,
        Scenario = id.Split('@')[0],
        Implementations = id.Split('@')[1].Split('+'),
        Verdict = Verdict.Pass,
        Started = DateTimeOffset.UnixEpoch,
        DurationMs = 1,
        Tries = [Verdict.Pass],
        Findings =
        [
            .. findings.Select(f => new Finding
            {
                Id = f,
                Kind = FindingKind.Step,
                Peer = "a",
                Implementation = id.Split('@')[1].Split('+')[0],
                Clauses = ["webrtc#c"],
                Expected = "e",
                Actual = "a",
                Title = "t",
            }),
        ],
    };
}
