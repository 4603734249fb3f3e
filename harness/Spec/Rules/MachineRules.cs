using System.Collections.Immutable;
using Conformance.Spec.Machines;

namespace Conformance.Spec.Rules;

/// <summary>A rule for each state machine that is not derived and that no rule of its own judges already.</summary>
internal static class MachineRules
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<TraceRule> All { get; } =
    [
        new LegalEdges(StateMachines.IceTransport), new LegalEdges(StateMachines.TransportGathering), new LegalEdges(StateMachines.DtlsTransport),
        new LegalEdges(StateMachines.SctpTransport), new LegalEdges(StateMachines.TransceiverDirection),
        new LegalEdges(StateMachines.TransceiverCurrentDirection),
    ];
}
