using System.Collections.Concurrent;
using System.Net.WebSockets;
using Conformance.Peers.Browsers;

namespace Conformance.Peers.Benchmarks;

/// <summary>Serves the bench's page, and carries what pages tell other implementations, without a turn through the browser's debugging protocol.</summary>
public sealed class SignalingServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, SignalingLink> _links = new();
    private PageServer? _pages;
    private int _tokens;

    private SignalingServer()
    {
    }

    /// <summary>Starts the server.</summary>
    /// <param name="benchFolder">The folder with <c>index.html</c> and <c>bench.js</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<SignalingServer> StartAsync(string benchFolder, CancellationToken cancellationToken)
    {
        var server = new SignalingServer();
        server._pages = await PageServer.StartAsync(benchFolder, server.Accept, cancellationToken);
        return server;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pages!.DisposeAsync();

    /// <summary>Makes the harness's end for a page that is about to be opened at the link's address.</summary>
    internal SignalingLink CreateLink()
    {
        var token = $"bench-{Interlocked.Increment(ref _tokens)}";
        return _links[token] = new SignalingLink(_pages!.PageOf(token));
    }

    private Func<WebSocket, CancellationToken, Task>? Accept(string token) => _links.TryRemove(token, out var link) ? link.ServeAsync : null;
}
