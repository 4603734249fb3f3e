using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Conformance.Engine.Tables;

/// <summary>What must come of an act.</summary>
public sealed record Outcome
{
    /// <summary>It succeeds, whatever the value.</summary>
    public static Outcome Success { get; } = new();

    /// <summary>Either is right; the value is not looked at.</summary>
    public static Outcome Anything { get; } = new() { Any = true };

    /// <summary>True when success and error are both right.</summary>
    public bool Any { get; init; }

    /// <summary>Names of exceptions, one of which must be thrown to the caller; empty when none must.</summary>
    public ImmutableArray<string> Throws { get; init; } = [];

    /// <summary>Names of exceptions, with one of which the promise must be rejected; empty when it must not.</summary>
    public ImmutableArray<string> Rejects { get; init; } = [];

    /// <summary>What the value must contain; null when it is not looked at.</summary>
    public Holder? Value { get; init; }

    /// <summary>True when the promise must not settle.</summary>
    public bool StaysPending { get; init; }

    /// <summary>True when an error is asked for.</summary>
    public bool IsError => !Throws.IsEmpty || !Rejects.IsEmpty;

    /// <summary>A value that must be contained; JSON null is a value too.</summary>
    public sealed record Holder(JsonNode? Json);
}
