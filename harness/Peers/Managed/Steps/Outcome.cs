using System.Text.Json;
using Conformance.Engine.Peers;
using Conformance.Spec.Traces;

namespace Conformance.Peers.Managed.Steps;

/// <summary>Makes outcomes of steps (<c>PROTOCOL.md</c>, "Outcomes").</summary>
internal static class Outcome
{
    public static StepOutcome Pending { get; } = new("pending", null, null, null, default, null);

    public static StepOutcome Ok(int? seq, JsonElement value = default) => new("ok", seq, null, null, value, null);

    public static StepOutcome Error(string how, ErrorInfo error, int seq) => new("error", seq, how, error, default, null);

    public static StepOutcome Timeout(string what) => new("timeout", null, null, null, default, what);

    public static StepOutcome Unsupported(string what) => new("unsupported", null, null, null, default, what);
}
