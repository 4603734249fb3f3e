using System.Collections.Concurrent;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.Peers.Protocol;
using Conformance.Peers.Provisioning;
using Microsoft.Playwright;

namespace Conformance.Peers.Browsers;

/// <summary>
/// A browser as an implementation: one process, a pool of pages that are reused from case to case. A page that crashes or hangs is replaced;
/// when it cannot even be closed, the browser is ended and started again.
/// </summary>
public sealed class BrowserImplementation : IImplementation
{
    private readonly BrowserInstallation _installation;
    private readonly Func<Task<IPlaywright>> _playwright;
    private readonly AgentServer _server;
    private readonly BrowserOptions _options;
    private readonly SemaphoreSlim _launching = new(1, 1);
    private readonly ConcurrentStack<BrowserPage> _idle = new();
    private readonly ConcurrentDictionary<IPeerHost, BrowserPage> _rented = new();
    private readonly string _marker;
    private IBrowser? _browser;
    private IBrowserContext? _context;
    private int _launches;
    private int _failures;
    private int _tokens;
    private volatile bool _disposed;

    /// <param name="installation">The browser.</param>
    /// <param name="playwright">Gives the Playwright that drives it; shared by all browsers.</param>
    /// <param name="server">Serves the agent.</param>
    /// <param name="options">How it is driven.</param>
    public BrowserImplementation(BrowserInstallation installation, Func<Task<IPlaywright>> playwright, AgentServer server, BrowserOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Pages, 2, nameof(options));
        (_installation, _playwright, _server, _options) = (installation, playwright, server, options);
        _marker = $"{installation.Kind.Name}-{Environment.ProcessId}-{Guid.NewGuid():N}";
        Info = ProvisionResult.Found(installation).ToImplementationInfo();
    }

    /// <inheritdoc/>
    public ImplementationInfo Info { get; }

    /// <inheritdoc/>
    public int Capacity => _options.Pages;

    /// <summary>Times the browser was started; more than one means that it had to be replaced.</summary>
    public int Launches => _launches;

    /// <summary>Starts the browser and a first page ahead of the first case.</summary>
    /// <exception cref="PeerHostException">It does not start.</exception>
    public async Task WarmUpAsync(CancellationToken cancellationToken) => await ReturnAsync(await RentAsync(cancellationToken), healthy: true);

    /// <inheritdoc/>
    public async Task<IPeerHost> RentAsync(CancellationToken cancellationToken)
    {
        while (_idle.TryPop(out var idle))
        {
            if (idle.IsUsable(_launches, _options.CasesPerPage))
            {
                return Rented(idle);
            }

            await CloseAsync(idle);
        }

        for (var tries = 1; ; tries++)
        {
            var context = await ContextAsync(cancellationToken);
            try
            {
                return Rented(await OpenAsync(context, cancellationToken));
            }
            catch (Exception e) when (e is PlaywrightException or TimeoutException && !cancellationToken.IsCancellationRequested)
            {
                await EndBrowserAsync(context);
                if (tries >= 2)
                {
                    throw new PeerHostException($"{Info.Title} opens no page: {FirstLine(e)}", e);
                }
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask ReturnAsync(IPeerHost host, bool healthy)
    {
        if (!_rented.TryRemove(host, out var page))
        {
            throw new InvalidOperationException("this host was not rented here");
        }

        page.Cases++;
        if (healthy && !_options.Isolate && page.IsUsable(_launches, _options.CasesPerPage))
        {
            _idle.Push(page);
        }
        else
        {
            await CloseAsync(page);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        if (!await _launching.WaitAsync(TimeSpan.Zero))
        {
            // A launch is under way and nobody wants the browser any more: it fails at once when its processes end.
            BrowserProcesses.Kill(_marker);
            await _launching.WaitAsync();
        }

        try
        {
            if (_context is { } context)
            {
                await StopAsync(context);
            }
        }
        finally
        {
            _launching.Release();
        }

        _launching.Dispose();
    }

    /// <summary>Opens a page that is no part of the pool; whoever asks for it closes it.</summary>
    /// <exception cref="PeerHostException">The browser does not start, or opens no page.</exception>
    internal async Task<IPage> OpenPageAsync(Uri address, CancellationToken cancellationToken)
    {
        var context = await ContextAsync(cancellationToken);
        try
        {
            var page = await context.NewPageAsync().WaitAsync(_options.PageTimeout, cancellationToken);
            await page.GotoAsync(address.ToString(), new PageGotoOptions { Timeout = (float)_options.PageTimeout.TotalMilliseconds });
            return page;
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw new PeerHostException($"{Info.Title} opens no page: {FirstLine(e)}", e);
        }
    }

    /// <summary>Playwright's page behind a rented host, for tests that break it.</summary>
    internal IPage PageOf(IPeerHost host) => _rented[host].Page;

    /// <summary>The browser's processes.</summary>
    internal IReadOnlyList<int> Processes() => BrowserProcesses.Find(_marker);

    private AgentLink Rented(BrowserPage page)
    {
        _rented[page.Link] = page;
        return page.Link;
    }

    /// <summary>The running browser's context; starts the browser when there is none or when it has gone.</summary>
    private async Task<IBrowserContext> ContextAsync(CancellationToken cancellationToken)
    {
        await _launching.WaitAsync(cancellationToken);
        try
        {
            if (_context is not null && _browser is { IsConnected: true })
            {
                return _context;
            }

            if (_disposed)
            {
                throw new PeerHostException($"{Info.Title} has been ended");
            }

            if (_failures >= _options.LaunchTries)
            {
                throw new PeerHostException($"{Info.Title} was given up after {_failures} launches that failed");
            }

            return await LaunchAsync();
        }
        finally
        {
            _launching.Release();
        }
    }

    private async Task<IBrowserContext> LaunchAsync()
    {
        BrowserProcesses.Kill(_marker);
        try
        {
            var playwright = await _playwright();
            var type = _installation.Kind.Engine switch
            {
                BrowserEngine.Firefox => playwright.Firefox,
                BrowserEngine.WebKit => playwright.Webkit,
                _ => playwright.Chromium,
            };
            _browser = await type.LaunchAsync(LaunchSettings.For(_installation, _options, _marker));
            _context = await _browser.NewContextAsync();
            _launches++;
            _failures = 0;
            return _context;
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            _failures++;
            BrowserProcesses.Kill(_marker);
            throw new PeerHostException($"{Info.Title} at {_installation.ExecutablePath} does not start: {FirstLine(e)}", e);
        }
    }

    private async Task<BrowserPage> OpenAsync(IBrowserContext context, CancellationToken cancellationToken)
    {
        var token = $"{Info.Name}-page-{Interlocked.Increment(ref _tokens)}";
        var expected = _server.Expect(token);
        var page = await context.NewPageAsync().WaitAsync(_options.PageTimeout, cancellationToken);
        await page.GotoAsync(_server.PageOf(token).ToString(), new PageGotoOptions { Timeout = (float)_options.PageTimeout.TotalMilliseconds, WaitUntil = WaitUntilState.Commit });
        var link = await expected.WaitAsync(_options.PageTimeout, cancellationToken);
        page.Crash += (_, _) => link.OnClosed("the page crashed");
        await link.HelloAsync(cancellationToken).WaitAsync(_options.PageTimeout, cancellationToken);
        return new BrowserPage(page, link, _launches);
    }

    /// <summary>Closes a page; a browser that cannot even do that is ended.</summary>
    private async Task CloseAsync(BrowserPage page)
    {
        page.Link.OnClosed("the harness closed the page");
        if (page.Launch != _launches || _browser is not { IsConnected: true })
        {
            return;
        }

        try
        {
            await page.Page.CloseAsync().WaitAsync(_options.CloseTimeout);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            await EndBrowserAsync(page.Page.Context);
        }
    }

    private async Task EndBrowserAsync(IBrowserContext context)
    {
        await _launching.WaitAsync();
        try
        {
            // Another page of the same browser may have ended it already.
            if (ReferenceEquals(_context, context))
            {
                await StopAsync(context);
            }
        }
        finally
        {
            _launching.Release();
        }
    }

    private async Task StopAsync(IBrowserContext context)
    {
        _context = null;
        try
        {
            await context.Browser!.CloseAsync().WaitAsync(_options.CloseTimeout);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // It does not close in good order: its processes are ended below.
        }

        BrowserProcesses.Kill(_marker);
        foreach (var page in _rented.Values)
        {
            page.Link.OnClosed("the browser was ended");
        }
    }

    private static string FirstLine(Exception e) => e.Message.Split('\n', 2)[0].Trim();
}
