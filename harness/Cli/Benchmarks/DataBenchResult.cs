namespace Conformance.Cli.Benchmarks;

/// <summary>What was measured of the data channels of one implementation, or of a pair of them.</summary>
/// <param name="Name">The implementation, or <c>offerer -> answerer</c>; the offerer sends.</param>
/// <param name="Version">Its version, or both.</param>
/// <param name="ConnectMilliseconds">Median time from the first call to the open channel: on both sides, in a pair on the offerer's.</param>
/// <param name="ConnectMilliseconds95">The same, 95th percentile.</param>
/// <param name="MegabitsPerSecond">Application data per second in messages of 64 KB.</param>
/// <param name="MessagesPerSecond">Messages of 1 KB per second.</param>
/// <param name="KilobytesPerPair">Memory of an idle connected pair; null where it was not measured.</param>
/// <param name="Connects">Every connect time in order, milliseconds.</param>
internal sealed record DataBenchResult(
    string Name, string Version, double ConnectMilliseconds, double ConnectMilliseconds95, double MegabitsPerSecond, double MessagesPerSecond, double? KilobytesPerPair,
    IReadOnlyList<double> Connects)
{
    /// <param name="name">The implementation or pair.</param>
    /// <param name="version">Its version.</param>
    /// <param name="connects">Every connect time in order.</param>
    /// <param name="megabits">In messages of 64 KB.</param>
    /// <param name="messages">Of 1 KB.</param>
    /// <param name="kilobytes">Of an idle pair.</param>
    public static DataBenchResult Of(string name, string version, IReadOnlyList<double> connects, double megabits, double messages, double? kilobytes) => new(
        name, version, Quantile(connects, 0.5), Quantile(connects, 0.95), Math.Round(megabits, 1), Math.Round(messages), kilobytes is { } k ? Math.Round(k) : null,
        [.. connects.Select(c => Math.Round(c, 2))]);

    /// <summary>A quantile of values, between two of them where it falls there.</summary>
    public static double Quantile(IReadOnlyList<double> values, double q)
    {
        var sorted = values.Order().ToList();
        var place = q * (sorted.Count - 1);
        var (below, part) = ((int)place, place - Math.Floor(place));
        return Math.Round(sorted[below] + (part * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below])), 2);
    }
}
