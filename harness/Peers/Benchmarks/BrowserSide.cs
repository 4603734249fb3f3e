using System.Text.Json;
using Microsoft.Playwright;

namespace Conformance.Peers.Benchmarks;

/// <summary>A page that has one side of connections.</summary>
internal sealed class BrowserSide(IPage page, SignalingLink link) : IBenchSide
{
    /// <inheritdoc/>
    public Action<string>? Tells
    {
        get => link.Heard;
        set => link.Heard = value;
    }

    /// <inheritdoc/>
    public void Hear(string told) => link.Send(told);

    /// <inheritdoc/>
    public Task ExpectAsync(int connection) => page.EvaluateAsync("id => bench.expect(id)", connection);

    /// <inheritdoc/>
    public Task<double> StartAsync(int connection) => page.EvaluateAsync<double>("id => bench.start(id)", connection);

    /// <inheritdoc/>
    public Task OpenedAsync(int connection) => page.EvaluateAsync("id => bench.opened(id)", connection);

    /// <inheritdoc/>
    public Task<Transferred> CountAsync(int connection, Transfer transfer) => ReadAsync(page.EvaluateAsync<JsonElement>(
        "([id, t]) => bench.count(id, t.warmUp, t.seconds)", new[] { connection, Describe(transfer) }));

    /// <inheritdoc/>
    public Task StartSendingAsync(int connection, Transfer transfer) =>
        page.EvaluateAsync("([id, t]) => bench.startSending(id, t.size, t.room)", new[] { connection, Describe(transfer) });

    /// <inheritdoc/>
    public Task CloseAsync(int connection) => page.EvaluateAsync("id => bench.closeSide(id)", connection);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await page.CloseAsync();

    /// <summary>A transfer as the page takes it.</summary>
    internal static object Describe(Transfer transfer) => new Dictionary<string, object>
    {
        ["size"] = transfer.Size, ["room"] = transfer.Room, ["warmUp"] = transfer.WarmUp.TotalSeconds, ["seconds"] = transfer.Length.TotalSeconds,
    };

    /// <summary>Reads what the page has counted.</summary>
    internal static async Task<Transferred> ReadAsync(Task<JsonElement> counted)
    {
        var json = await counted;
        return new Transferred(json.GetProperty("messages").GetInt64(), json.GetProperty("bytes").GetInt64(), json.GetProperty("seconds").GetDouble());
    }
}
