using Conformance.Spec.Signaling;

namespace Conformance.Units.Spec.Signaling;

public sealed class SignalingTransitionsTests
{
    private static readonly string[] Allowed =
    [
        "stable->SLD(offer)->have-local-offer",
        "stable->SRD(offer)->have-remote-offer",
        "have-local-offer->SLD(offer)->have-local-offer",
        "have-local-offer->SLD(rollback)->stable",
        "have-local-offer->SRD(offer)->stable->have-remote-offer",
        "have-local-offer->SRD(pranswer)->have-remote-pranswer",
        "have-local-offer->SRD(answer)->stable",
        "have-local-offer->SRD(rollback)->?",
        "have-remote-offer->SLD(pranswer)->have-local-pranswer",
        "have-remote-offer->SLD(answer)->stable",
        "have-remote-offer->SLD(rollback)->?",
        "have-remote-offer->SRD(offer)->have-remote-offer",
        "have-remote-offer->SRD(rollback)->stable",
        "have-local-pranswer->SLD(pranswer)->have-local-pranswer",
        "have-local-pranswer->SLD(answer)->stable",
        "have-remote-pranswer->SRD(pranswer)->have-remote-pranswer",
        "have-remote-pranswer->SRD(answer)->stable",
    ];

    [Test]
    public void Cells_EveryStateAndOperation_AreTheMovesAndTheRestRefused()
    {
        Assert.That(SignalingTransitions.Cells, Has.Length.EqualTo(6 * 8));
        Assert.That(SignalingTransitions.Cells.Where(c => c.Outcome != SignalingOutcome.Refused).Select(c => c.ToString()), Is.EqualTo(Allowed));
    }

    [TestCase("stable", "offer")]
    [TestCase("have-local-offer", "offer")]
    [TestCase("have-remote-offer", "answer")]
    [TestCase("have-local-pranswer", "answer")]
    [TestCase("have-remote-pranswer", "offer")]
    [TestCase("closed", null)]
    public void ImplicitType_OfAState_IsTheOneThatTheDraftPicks(string state, string? type) =>
        Assert.That(SignalingTransitions.ImplicitType(state), Is.EqualTo(type));

    [TestCase("stable", false, "offer", "have-local-offer")]
    [TestCase("have-local-offer", true, "offer", "have-remote-offer")]
    [TestCase("stable", true, "answer", null)]
    [TestCase("stable", false, "rollback", null)]
    [TestCase("have-local-pranswer", false, "rollback", null)]
    [TestCase("have-remote-pranswer", true, "offer", null)]
    [TestCase("have-remote-offer", false, "rollback", null)]
    [TestCase("closed", true, "offer", null)]
    public void Next_OfAnOperation_IsTheStateAfterIt(string state, bool remote, string type, string? next) =>
        Assert.That(SignalingTransitions.Next(state, new SignalingOperation(remote, type)), Is.EqualTo(next));

    [TestCase("stable", "have-local-offer", true)]
    [TestCase("have-local-offer", "stable", true)]
    [TestCase("have-local-offer", "have-remote-offer", false)]
    [TestCase("stable", "have-local-pranswer", false)]
    [TestCase("have-remote-offer", "closed", true)]
    [TestCase("closed", "stable", false)]
    public void IsEdge_TwoStates_IsTrueForOneOperation(string from, string to, bool isEdge) =>
        Assert.That(SignalingTransitions.IsEdge(from, to), Is.EqualTo(isEdge));

    [Test]
    public void Cells_ThatAreUnspecified_GiveAReason() =>
        Assert.That(SignalingTransitions.Cells.Where(c => c.Outcome == SignalingOutcome.Unspecified).Select(c => c.Reason), Has.All.Not.Null);
}
