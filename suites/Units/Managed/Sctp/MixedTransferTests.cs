namespace Conformance.Units.Managed.Sctp;

public sealed class MixedTransferTests
{
    [Test]
    public void AnyTraffic_OverBadLinks_KeepsWhatItPromises() => SeededRuns.All(500, seed => MixedTransferRun.Run(seed, 400_000));

    [Test]
    [Category("Slow")]
    [Explicit("minutes")]
    public void AnyTraffic_WithMoreSeeds_KeepsWhatItPromises() => SeededRuns.All(10_000, seed => MixedTransferRun.Run(seed, 400_000));
}
