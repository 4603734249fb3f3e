using Conformance.Spec.Machines;
using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Machines;

public sealed class StateMachineTests
{
    [TestCaseSource(nameof(Names))]
    public void Table_EveryState_IsInitialOrReached(string name)
    {
        var machine = Find(name);
        var reached = machine.Initial.ToHashSet();
        for (var before = -1; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(machine.Edges.Where(e => reached.Contains(e.From)).Select(e => e.To).ToList());
        }

        Assert.That(reached, Is.EquivalentTo(machine.States));
    }

    [TestCaseSource(nameof(Names))]
    public void Table_Edges_AreUniqueAndBetweenItsStates(string name)
    {
        var machine = Find(name);
        Assert.Multiple(() =>
        {
            Assert.That(machine.Edges.Select(e => (e.From, e.To)), Is.Unique);
            Assert.That(machine.Edges.SelectMany(e => new[] { e.From, e.To }).Distinct(), Is.SubsetOf(machine.States));
            Assert.That(machine.Edges.Where(e => e.From == e.To), Is.Empty);
            Assert.That(machine.Edges.Where(e => e.Cause.Length == 0), Is.Empty);
        });
    }

    [Test]
    public void Coverage_LegalAndIllegal_AreCountedApart()
    {
        var trace = new TraceBuilder().Channel("connecting").Event("pc", "x").Channel("open").Event("pc", "x").Channel("connecting").Event("pc", "x").Build();

        Assert.That(StateMachineCoverage.Sum([.. StateMachineCoverage.Of(trace), .. StateMachineCoverage.Of(trace)]), Is.EqualTo(new[]
        {
            new EdgeCount("data-channel", "connecting", "open", IsLegal: true, 2),
            new EdgeCount("data-channel", "open", "connecting", IsLegal: false, 2),
        }));
    }

    [Test]
    public void NegotiationNeeded_OnceForEachNegotiation_HasLegalEdges() => Assert.That(
        Flag(new TraceBuilder().Event("pc", "negotiationneeded").Begin("setLocalDescription", out var c).Signaling("have-local-offer", "offer")
            .Event("pc", "signalingstatechange").Resolve(c).Negotiated("offer", "answer").Event("pc", "signalingstatechange").Event("pc", "negotiationneeded")),
        Is.EqualTo(new[] { ("clear", "needed", true, 2), ("needed", "clear", true, 1) }));

    [Test]
    public void NegotiationNeeded_AgainWithoutANegotiation_IsAnIllegalEdge() => Assert.That(
        Flag(new TraceBuilder().Event("pc", "negotiationneeded").Enter("addTransceiver").Leave().Event("pc", "negotiationneeded")),
        Is.EqualTo(new[] { ("clear", "needed", true, 1), ("needed", "needed", false, 1) }));

    [Test]
    public void NegotiationNeeded_WhatWasAskedForIsTakenBack_HasLegalEdges() => Assert.That(
        Flag(new TraceBuilder().Event("pc", "negotiationneeded").Enter("stop", "transceiver:0").Leave().Event("pc", "negotiationneeded")),
        Is.EqualTo(new[] { ("clear", "needed", true, 2), ("needed", "clear", true, 1) }));

    [Test]
    public void CurrentDirection_FromNullToStopped_IsSeenInTheSnapshots()
    {
        static TraceBuilder At(TraceBuilder t, string? current) =>
            t.State(s => s with { Transceivers = [new TransceiverSnapshot("transceiver:0", "audio", "0", "sendrecv", current, null)] }).Event("pc", "x");

        var trace = At(At(At(new TraceBuilder(), null), "recvonly"), "stopped").Build();
        Assert.That(StateMachineCoverage.Of(trace).Where(e => e.Machine == "transceiver-current-direction"), Is.EqualTo(new[]
        {
            new EdgeCount("transceiver-current-direction", "null", "recvonly", IsLegal: true, 1),
            new EdgeCount("transceiver-current-direction", "recvonly", "stopped", IsLegal: true, 1),
        }));
    }

    private static IEnumerable<(string From, string To, bool IsLegal, int Count)> Flag(TraceBuilder t) =>
        StateMachineCoverage.Of(t.Build()).Where(e => e.Machine == "negotiation-needed").Select(e => (e.From, e.To, e.IsLegal, e.Count));

    private static IEnumerable<string> Names() => StateMachines.All.Select(m => m.Name);

    private static StateMachine Find(string name) => StateMachines.All.Single(m => m.Name == name);
}
