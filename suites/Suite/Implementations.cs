using System.Collections.Immutable;
using Conformance.Engine.Running;
using Conformance.Peers;
using Conformance.Peers.Managed;
using Conformance.Peers.Provisioning;

namespace Conformance.Suite;

/// <summary>
/// What this test run runs on, had by the code that <c>conformance run</c> uses. The browsers are found, installed and started once, when the
/// first test needs one; tests of the managed stack alone need none.
/// </summary>
[SetUpFixture]
public sealed class Implementations
{
    private static readonly Lazy<Task<RunningFleet>> ManagedAlone = new(() => RunningFleet.StartAsync(new FleetRequest([], Managed: true)));
    private static readonly Lazy<Task<RunningFleet>> Everything =
        new(() => RunningFleet.StartAsync(new FleetRequest([new(BrowserKinds.Chromium), new(BrowserKinds.Firefox)], Managed: true)));

    /// <summary>The implementations that the suite runs on. Tests of one that cannot be had are ignored, with the reason.</summary>
    public static ImmutableArray<string> Names { get; } = ["chromium", "firefox", ManagedImplementation.Name];

    /// <summary>True when the case needs a browser.</summary>
    public static bool NeedsBrowser(Case @case) => @case.Implementations.Any(i => i != ManagedImplementation.Name);

    /// <summary>What the case runs on.</summary>
    internal static Task<RunningFleet> ForAsync(Case @case) => NeedsBrowser(@case) ? Everything.Value : ManagedAlone.Value;

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        foreach (var fleet in new[] { ManagedAlone, Everything }.Where(f => f.IsValueCreated))
        {
            await (await fleet.Value).DisposeAsync();
        }
    }
}
