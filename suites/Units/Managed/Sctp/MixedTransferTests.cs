namespace Conformance.Units.Managed.Sctp;

public sealed class MixedTransferTests
{
    [Test]
    public void BadLinks_KeepWhatEachKindOfStreamPromises() => SeededRuns.All(400, MixedTransferRun.Run);

    [Test]
    [Category("Slow")]
    [Explicit("minutes")]
    public void BadLinks_WithManySeeds_KeepWhatEachKindOfStreamPromises() => SeededRuns.All(10_000, MixedTransferRun.Run);
}
