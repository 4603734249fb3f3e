using System.Collections.Immutable;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.Peers.Provisioning;
using Microsoft.Playwright;

namespace Conformance.Peers.Browsers;

/// <summary>
/// The browsers of one run: found or installed, started side by side, ended together.
/// </summary>
public sealed class BrowserFleet : IAsyncDisposable
{
    private readonly Task<IPlaywright> _playwright;
    private readonly AgentServer _server;
    private readonly ImmutableArray<BrowserImplementation> _browsers;

    private BrowserFleet(Task<IPlaywright> playwright, AgentServer server, ImmutableArray<BrowserImplementation> browsers, ImmutableArray<ImplementationInfo> infos)
    {
        (_playwright, _server, _browsers, Infos) = (playwright, server, browsers, infos);
        Implementations = browsers.ToImmutableDictionary(b => b.Info.Name, IImplementation (b) => b);
    }

    /// <summary>Every browser asked for, available or not, in the order asked.</summary>
    public ImmutableArray<ImplementationInfo> Infos { get; }

    /// <summary>The available ones by name.</summary>
    public ImmutableDictionary<string, IImplementation> Implementations { get; }

    /// <summary>Finds or installs the browsers and begins to start them; a case waits for its own browser only.</summary>
    /// <param name="requests">The browsers wanted.</param>
    /// <param name="root">The repository's root, where the agent is.</param>
    /// <param name="options">How they are driven.</param>
    /// <param name="says">Hears what is being done.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<BrowserFleet> StartAsync(
        IReadOnlyList<BrowserRequest> requests, string root, BrowserOptions options, IProgress<string> says, CancellationToken cancellationToken)
    {
        // Playwright's driver and the web server take their time while the browsers are looked for.
        var playwright = Task.Run(Playwright.CreateAsync, cancellationToken);
        var server = AgentServer.StartAsync(Path.Combine(root, "fixtures", "agent"), cancellationToken);
        try
        {
            var provisioned = await new BrowserProvisioner().EnsureAllAsync(requests, says, cancellationToken);
            var serving = await server;
            var browsers = provisioned.Where(p => p.IsAvailable)
                .Select(p => new BrowserImplementation(p.Installation!, () => playwright, serving, options))
                .ToImmutableArray();
            return new BrowserFleet(playwright, serving, browsers, [.. provisioned.Select(p => p.ToImplementationInfo())]);
        }
        catch
        {
            await EndAsync(playwright, server);
            throw;
        }
    }

    /// <summary>Starts every browser ahead of its first case. Gives those that do not start, with the reason.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WarmUpAsync(CancellationToken cancellationToken)
    {
        var failed = await Task.WhenAll(_browsers.Select(async browser =>
        {
            try
            {
                await browser.WarmUpAsync(cancellationToken);
                return default;
            }
            catch (PeerHostException e)
            {
                return (browser.Info.Name, e.Message);
            }
        }));
        return failed.Where(f => f.Name is not null).ToDictionary(f => f.Name, f => f.Message);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_browsers.Select(b => b.DisposeAsync().AsTask()));
        await EndAsync(_playwright, Task.FromResult(_server));
    }

    private static async Task EndAsync(Task<IPlaywright> playwright, Task<AgentServer> server)
    {
        await Task.WhenAny(Task.WhenAll(playwright, server));
        if (server.IsCompletedSuccessfully)
        {
            await (await server).DisposeAsync();
        }

        if (playwright.IsCompletedSuccessfully)
        {
            (await playwright).Dispose();
        }
    }
}
