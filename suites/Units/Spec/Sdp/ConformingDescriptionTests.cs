namespace Conformance.Units.Spec.Sdp;

/// <summary>Descriptions as the documents want them: no rule may find anything.</summary>
public sealed class ConformingDescriptionTests
{
    [Test]
    public void Offerer_OffersTwice_KeepsEveryRule() => Keeps(BreakingDescriptions.Reoffers(SdpSample.Reoffer));

    [Test]
    public void Answerer_AnswersTwice_KeepsEveryRule() => Keeps(BreakingDescriptions.Reanswers(SdpSample.Reanswer, SdpSample.Reoffer));

    private static void Keeps(DescriptionTrace trace) => Assert.That(trace.Findings(), Is.Empty);
}
