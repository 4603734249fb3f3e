using System.Text.Json;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Peers;

/// <summary>What came of one step of the protocol.</summary>
/// <param name="Status"><c>ok</c>, <c>error</c>, <c>pending</c>, <c>timeout</c> or <c>unsupported</c>.</param>
/// <param name="Seq">The trace entry that shows it, null when there is none.</param>
/// <param name="How"><c>throw</c> or <c>reject</c> for an error.</param>
/// <param name="Error">The exception of an error.</param>
/// <param name="Value">The value of a success; undefined when there is none.</param>
/// <param name="What">What is unsupported, or what was still missing at a timeout.</param>
public sealed record StepOutcome(string Status, int? Seq, string? How, ErrorInfo? Error, JsonElement Value, string? What)
{
    /// <summary>Reads one outcome of a <c>run</c> reply.</summary>
    /// <exception cref="FormatException">It is not of the protocol's form.</exception>
    public static StepOutcome Read(JsonElement json) => Checked(new StepOutcome(
        json.GetProperty("status").GetString()!,
        json.TryGetProperty("seq", out var seq) ? seq.GetInt32() : null,
        json.TryGetProperty("how", out var how) ? how.GetString() : null,
        json.TryGetProperty("error", out var error) ? TraceJson.ReadError(error) : null,
        json.TryGetProperty("value", out var value) ? value.Clone() : default,
        json.TryGetProperty("what", out var what) ? what.GetString() : null));

    private static StepOutcome Checked(StepOutcome outcome) => outcome switch
    {
        { Status: "ok" or "pending" or "timeout" or "unsupported" } => outcome,
        { Status: "error", How: "throw" or "reject", Error: not null } => outcome,
        { Status: "error" } => throw new FormatException("an outcome 'error' needs 'how' (throw or reject) and 'error'"),
        _ => throw new FormatException($"unknown outcome '{outcome.Status}'"),
    };
}
