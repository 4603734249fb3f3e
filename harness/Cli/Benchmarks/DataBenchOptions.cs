using Conformance.Peers.Benchmarks;

namespace Conformance.Cli.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Connects">Connections made one after the other, after a fifth of as many to warm up.</param>
/// <param name="Seconds">Length of each transfer, after a second to warm up.</param>
/// <param name="Pairs">Idle pairs held for the memory.</param>
/// <param name="WithOthers">Whether managed is measured with each browser too.</param>
internal sealed record DataBenchOptions(int Connects, double Seconds, int Pairs, bool WithOthers)
{
    // Chromium and Firefox fill no better with more room; with less, the sender's main thread is what is measured.
    private const int Room = 1 << 20;

    public Transfer Large => new(64 * 1024, Room, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(Seconds));

    public Transfer Small => new(1024, Room, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(Seconds));
}
