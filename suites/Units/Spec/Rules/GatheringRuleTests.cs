namespace Conformance.Units.Spec.Rules;

public sealed class GatheringRuleTests
{
    private const string Candidate = """{"candidate":{"candidate":"candidate:1"}}""";
    private const string End = """{"candidate":{"candidate":""}}""";
    private const string Null = """{"candidate":null}""";

    [TestCase("new", false)]
    [TestCase("gathering", true)]
    [TestCase("complete", false)]
    public void Candidate_ByGatheringState_IsKeptWhileGathering(string state, bool isKept)
    {
        var found = Gathering(state).Event("pc", "icecandidate", Candidate).Check("gathering/candidates-while-gathering");
        if (isKept)
        {
            found.IsKept();
        }
        else
        {
            found.IsOnly(0, "a candidate in gathering", $"a candidate in {state}");
        }
    }

    [Test]
    public void Candidate_FromAPool_IsNotJudged() => new TraceBuilder().Enter("new", args: """[{"iceCandidatePoolSize":1}]""").Leave()
        .Event("pc", "icecandidate", Candidate).Check("gathering/candidates-while-gathering").IsKept();

    [Test]
    public void EndOfCandidates_Missing_IsReportedAtComplete() => Gathering("gathering").Event("pc", "icegatheringstatechange")
        .Event("pc", "icecandidate", Candidate).State(s => s with { IceGatheringState = "complete" }).Event("pc", "icegatheringstatechange")
        .Check("gathering/end-of-candidates-event")
        .IsOnly(2, "an icecandidate with an empty candidate before complete", "complete without an empty candidate");

    [Test]
    public void EndOfCandidates_BeforeComplete_IsKept() => Gathering("gathering").Event("pc", "icegatheringstatechange")
        .Event("pc", "icecandidate", End).State(s => s with { IceGatheringState = "complete" }).Event("pc", "icegatheringstatechange")
        .Check("gathering/end-of-candidates-event").IsKept();

    [Test]
    public void NullCandidate_NotNextAfterComplete_IsReported() => Gathering("complete").Event("pc", "icegatheringstatechange")
        .Event("pc", "negotiationneeded").Event("pc", "icecandidate", Null).Check("gathering/null-candidate-last")
        .IsOnly(0, "icegatheringstatechange to complete, then the null candidate", "complete without the null candidate next");

    [Test]
    public void NullCandidate_BeforeCompleteWithOneTransport_IsReportedOnce() => Gathering("gathering")
        .Transports(("new", "gathering", "new")).Event("pc", "icecandidate", Null)
        .State(s => s with { IceGatheringState = "complete" }).Event("pc", "icegatheringstatechange").Event("track:0", "unmute")
        .Check("gathering/null-candidate-last").IsOnly(0, "the null candidate in complete", "the null candidate in gathering");

    [Test]
    public void NullCandidate_PerTransport_IsKept() => Gathering("gathering")
        .Transports(("new", "complete", "new"), ("new", "gathering", "new")).Event("pc", "icecandidate", Null)
        .State(s => s with { IceGatheringState = "complete" }).Event("pc", "icegatheringstatechange").Event("pc", "icecandidate", Null)
        .Check("gathering/null-candidate-last").IsKept();

    [Test]
    public void TransportEventFirst_ConnectionFirst_IsReported() => new TraceBuilder().Transports(("new", "new", "new")).Enter("new").Leave()
        .Transports(("new", "gathering", "new")).State(s => s with { IceGatheringState = "gathering" })
        .Event("pc", "icegatheringstatechange").Event("ice:0", "gatheringstatechange").Check("gathering/transport-event-first").IsOnly(
            2, "gatheringstatechange, then icegatheringstatechange", "icegatheringstatechange before gatheringstatechange to gathering");

    [Test]
    public void TransportEventFirst_TransportSeenForTheFirstTime_IsKept() => new TraceBuilder().Enter("new").Leave()
        .Transports(("new", "gathering", "new")).State(s => s with { IceGatheringState = "gathering" })
        .Event("pc", "icegatheringstatechange").Event("ice:0", "gatheringstatechange").Check("gathering/transport-event-first").IsKept();

    [Test]
    public void Derivation_CompleteWithATransportStillGathering_IsReported() => Gathering("complete")
        .Transports(("new", "complete", "new"), ("new", "gathering", "new")).Event("pc", "icegatheringstatechange").Check("gathering/derivation")
        .IsOnly(0, "iceGatheringState gathering", "iceGatheringState complete, derived gathering (gathering complete, gathering)");

    [Test]
    public void Derivation_AgreesWithTheTransports_IsKept() => Gathering("gathering")
        .Transports(("new", "gathering", "new")).Event("ice:0", "gatheringstatechange").Check("gathering/derivation").IsKept();

    private static TraceBuilder Gathering(string state) => new TraceBuilder().State(s => s with { IceGatheringState = state });
}
