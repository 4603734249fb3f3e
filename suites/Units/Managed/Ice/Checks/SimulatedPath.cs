namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>How packets fare in a <see cref="SimulatedNetwork"/>.</summary>
internal sealed record SimulatedPath
{
    /// <summary>The part of packets that is lost, 0 to 1.</summary>
    public double Loss { get; init; }

    /// <summary>The part of packets that arrive twice.</summary>
    public double Duplication { get; init; }

    /// <summary>How long the fastest packet takes.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>What is added to that at random: packets overtake each other.</summary>
    public TimeSpan Jitter { get; init; }
}
