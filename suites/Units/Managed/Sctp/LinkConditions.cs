namespace Conformance.Units.Managed.Sctp;

/// <summary>What a simulated link does to packets.</summary>
/// <param name="Loss">How many are lost, 0 to 1.</param>
/// <param name="Duplication">How many come twice.</param>
/// <param name="Corruption">How many come with a byte changed, or cut off.</param>
/// <param name="Delay">How long each takes at least.</param>
/// <param name="Jitter">How much longer it takes at most; more than the time between packets reorders them.</param>
public sealed record LinkConditions(double Loss = 0, double Duplication = 0, double Corruption = 0, TimeSpan Delay = default, TimeSpan Jitter = default)
{
    public static readonly LinkConditions Perfect = new(Delay: TimeSpan.FromMilliseconds(10));

    /// <summary>Draws conditions: from perfect to a third of the packets lost.</summary>
    internal static LinkConditions Draw(Random random) => new(
        Loss: random.Next(3) == 0 ? 0 : random.NextDouble() * 0.3,
        Duplication: random.Next(2) == 0 ? 0 : random.NextDouble() * 0.2,
        Corruption: random.Next(2) == 0 ? 0 : random.NextDouble() * 0.1,
        Delay: TimeSpan.FromMilliseconds(random.Next(1, 60)),
        Jitter: random.Next(2) == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(random.Next(1, 60)));
}
