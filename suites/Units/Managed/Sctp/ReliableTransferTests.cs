namespace Conformance.Units.Managed.Sctp;

public sealed class ReliableTransferTests
{
    [Test]
    public void BadLinks_LoseDuplicateAndReorderNothing() => SeededRuns.All(10_000, seed => ReliableTransferRun.Run(seed, 10, 8_000));

    [Test]
    [Category("Slow")]
    [Explicit("minutes")]
    public void BadLinks_WithMore_LoseDuplicateAndReorderNothing() => SeededRuns.All(200_000, seed => ReliableTransferRun.Run(seed, 30, 60_000));
}
