using Conformance.Engine.Peers;
using Conformance.Peers.Browsers;
using Conformance.Peers.Managed;

namespace Conformance.Peers.Benchmarks;

/// <summary>What is measured of a fleet.</summary>
public static class BenchSubjects
{
    /// <summary>The implementation as something to measure, null when its kind cannot be.</summary>
    /// <param name="implementation">One of a fleet's.</param>
    /// <param name="signaling">Serves the pages of browsers.</param>
    public static IBenchSubject? Of(IImplementation implementation, SignalingServer signaling) => implementation switch
    {
        BrowserImplementation browser => new BrowserBench(browser, signaling),
        ManagedImplementation => new ManagedBench(),
        _ => null,
    };
}
