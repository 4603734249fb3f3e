using Conformance.Engine.Results;

namespace Conformance.Units.Reporting.Sample;

/// <summary>Deals out verdicts and findings about as often as a run of today's browsers would.</summary>
internal static class SampleVerdicts
{
    private static readonly KnownDeviation Together = new(
        "Chromium dispatches connectionstatechange in the task of iceconnectionstatechange, before the states of the transports are told.",
        "https://issues.chromium.org/issues/40687421", false);

    private static readonly KnownDeviation EarlyNull = new("Firefox ends gathering with an event without a candidate before the state changes.", "https://bugzilla.mozilla.org/show_bug.cgi?id=1318167", true);

    private static readonly KnownDeviation AddIce = new("Firefox reports OperationError where the specification asks for InvalidStateError.", null, false);

    /// <summary>Judges one case.</summary>
    public static CaseResult Judge(ScenarioInfo scenario, string[] pairing, DateTimeOffset started, Random random)
    {
        var findings = new List<Finding>();
        for (var i = 0; i < pairing.Length; i++)
        {
            findings.AddRange(Findings(scenario, pairing[i], i == 0 ? "a" : "b", random));
        }

        var chance = random.Next(1000);
        var (verdict, error) = chance switch
        {
            < 8 => (Verdict.Timeout, "peer b did not reach connectionState connected within 10 s"),
            < 12 => (Verdict.HarnessError, "the page of firefox closed: " + SampleScenarios.Hostile),
            < 32 => (Verdict.Unsupported, "firefox has no RTCIceTransport.getSelectedCandidatePair"),
            < 40 => (Verdict.Fixed, null),
            < 48 => (Verdict.Flaky, null),
            _ when findings.Count == 0 => (Verdict.Pass, null),
            _ => (findings.TrueForAll(f => f.Known is not null) ? Verdict.Known : Verdict.Fail, (string?)null),
        };
        return new CaseResult
        {
            Case = $"{scenario.Id}@{string.Join('+', pairing)}",
            Scenario = scenario.Id,
            Implementations = pairing,
            Verdict = verdict,
            Started = started,
            DurationMs = Math.Round(20 + (random.NextDouble() * 300), 2),
            Tries = verdict switch
            {
                Verdict.Flaky => [Verdict.Fail, Verdict.Pass],
                Verdict.Fail => [Verdict.Fail, Verdict.Fail],
                _ => [verdict],
            },
            Findings = error is null && verdict is not Verdict.Fixed ? findings : [],
            Fixed = verdict is Verdict.Fixed ? [AddIce.Reason] : [],
            Error = error,
        };
    }

    private static IEnumerable<Finding> Findings(ScenarioInfo s, string who, string peer, Random random)
    {
        if (who == "chromium" && s.TwoPeers && random.Next(3) == 0)
        {
            yield return Make(s, "rule:connection/states-change-apart", FindingKind.Rule, who, peer, 9,
                ["webrtc#rtcpeerconnectionstate-enum", "webrtc#dfn-update-the-connection-state"],
                "iceConnectionState and connectionState change together",
                "iceconnectionstatechange before connectionstatechange, each in a task of its own",
                "both states changed within entry 9", Together);
        }

        if (who == "firefox" && random.Next(6) == 0)
        {
            yield return Make(s, "rule:ice/gathering-complete-after-last-candidate", FindingKind.Rule, who, peer, 6,
                ["webrtc#dom-rtcpeerconnectioniceevent-candidate"],
                "The null candidate comes after iceGatheringState is complete",
                "icegatheringstatechange to complete, then icecandidate with null",
                "icecandidate with null while iceGatheringState was gathering", EarlyNull, "should");
        }

        if (who == "firefox" && s.Id.StartsWith("ice/", StringComparison.Ordinal))
        {
            yield return Make(s, "step:4", FindingKind.Step, who, peer, 10, s.Clauses, s.Title, "rejects with InvalidStateError",
                "rejects with OperationError", AddIce);
        }

        if (random.Next(90) == 0)
        {
            yield return Make(s, "rule:signaling/legal-transition", FindingKind.Rule, who, peer, 5, ["webrtc#rtcsignalingstate-enum"],
                "signalingState follows the documented transitions", "stable → have-local-offer after a local offer",
                "stable → have-local-pranswer", null);
        }

        if (random.Next(120) == 0 || s.Id == "hostile/markup")
        {
            yield return Make(s, "expect:2", FindingKind.Expectation, who, peer, null, s.Clauses, s.Title,
                "the channel's message is 'hello'", "no message came " + SampleScenarios.Hostile, null);
        }
    }

    private static Finding Make(
        ScenarioInfo s, string id, FindingKind kind, string who, string peer, int? seq, IReadOnlyList<string> clauses, string title,
        string expected, string actual, KnownDeviation? known, string level = "must") => new()
    {
        Id = id, Kind = kind, Peer = peer, Implementation = who, Seq = seq, Clauses = clauses, Level = level, Expected = expected,
        Actual = actual, Title = title,
        Times = s.Title.Length % 3 == 0 ? 2 : 1, Known = known,
    };
}
