namespace Conformance.Peers.Benchmarks;

/// <summary>What the receiver has counted, on its own clock.</summary>
/// <param name="Messages">Messages.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Seconds">In this time.</param>
public sealed record Transferred(long Messages, long Bytes, double Seconds)
{
    /// <summary>Million bits per second of application data.</summary>
    public double MegabitsPerSecond => Bytes * 8 / Seconds / 1e6;

    /// <summary>Messages per second.</summary>
    public double MessagesPerSecond => Messages / Seconds;
}
