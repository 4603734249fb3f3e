using System.Text.Json;

namespace Conformance.Spec.Traces;

/// <summary>Tells a return that handed out a promise from one that handed out a value.</summary>
public static class TraceEntryPromise
{
    /// <summary>True for the return of a promise: <c>{"$promise":true}</c>.</summary>
    public static bool DetailIsPromise(this TraceEntry entry) =>
        entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty("$promise", out _);
}
