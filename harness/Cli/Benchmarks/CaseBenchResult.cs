namespace Conformance.Cli.Benchmarks;

/// <summary>What was measured of one implementation.</summary>
/// <param name="Name">The implementation.</param>
/// <param name="Version">Its version.</param>
/// <param name="StartSeconds">From the start of the harness's process (its runtime included) to the end of the first case.</param>
/// <param name="Cases">One-peer cases run.</param>
/// <param name="OnePeerPerSecond">One-peer cases per second, after the first one.</param>
/// <param name="TwoPeerCases">Two-peer cases run.</param>
/// <param name="TwoPeerPerSecond">Two-peer cases per second.</param>
/// <param name="MemoryMiB">Memory of harness, driver and implementation (proportional set size) at each fifth of the one-peer cases, MiB; empty where it cannot be read.</param>
/// <param name="Launches">Times it was started: 1 unless a browser had to be replaced.</param>
/// <param name="NotRun">Cases that ended as timeout or harness-error.</param>
internal sealed record CaseBenchResult(
    string Name, string Version, double StartSeconds, int Cases, double OnePeerPerSecond, int TwoPeerCases, double TwoPeerPerSecond,
    IReadOnlyList<double> MemoryMiB, int Launches, int NotRun);
