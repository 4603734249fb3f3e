using System.Text.Json;
using Conformance.Engine.Results;
using Conformance.Peers.Browsers;
using Microsoft.Playwright;

namespace Conformance.Peers.Benchmarks;

/// <summary>A browser's data channels, measured in a page of their own by <c>fixtures/bench/bench.js</c>.</summary>
public sealed class BrowserBench : IBenchSubject
{
    private readonly BrowserImplementation _browser;
    private readonly SignalingServer _signaling;
    private IPage? _page;

    /// <param name="browser">The browser.</param>
    /// <param name="signaling">Serves the page.</param>
    public BrowserBench(BrowserImplementation browser, SignalingServer signaling) => (_browser, _signaling) = (browser, signaling);

    /// <inheritdoc/>
    public ImplementationInfo Info => _browser.Info;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<double>> ConnectAsync(int times) => await EvaluateAsync<double[]>("times => bench.connect(times)", times);

    /// <inheritdoc/>
    public Task<Transferred> TransferAsync(Transfer transfer) => BrowserSide.ReadAsync(EvaluateAsync<JsonElement>(
        "t => bench.transfer(t.size, t.room, t.warmUp, t.seconds)", BrowserSide.Describe(transfer)));

    /// <inheritdoc/>
    public Task HoldAsync(int pairs) => EvaluateAsync<JsonElement?>("pairs => bench.hold(pairs)", pairs);

    /// <inheritdoc/>
    public Task ReleaseAsync() => EvaluateAsync<JsonElement?>("() => bench.release()", null);

    /// <inheritdoc/>
    public Task CollectGarbageAsync() => EvaluateAsync<JsonElement?>("() => bench.collectGarbage()", null);

    /// <inheritdoc/>
    public IReadOnlyList<int> Processes() => _browser.Processes();

    /// <inheritdoc/>
    public async Task<IBenchSide> OpenSideAsync(CancellationToken cancellationToken)
    {
        var link = _signaling.CreateLink();
        var page = await _browser.OpenPageAsync(link.Address, cancellationToken);
        await page.EvaluateAsync("() => bench.joinSignaling()");
        return new BrowserSide(page, link);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_page is { } page)
        {
            await page.CloseAsync();
        }
    }

    private async Task<T> EvaluateAsync<T>(string script, object? argument)
    {
        _page ??= await _browser.OpenPageAsync(_signaling.CreateLink().Address, CancellationToken.None);
        return await _page.EvaluateAsync<T>(script, argument);
    }
}
