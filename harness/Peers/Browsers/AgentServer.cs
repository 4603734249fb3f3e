using System.Collections.Concurrent;
using System.Net.WebSockets;
using Conformance.Peers.Protocol;

namespace Conformance.Peers.Browsers;

/// <summary>Serves the agent's page and takes the agents' WebSockets.</summary>
public sealed class AgentServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<AgentLink>> _expected = new();
    private PageServer? _pages;

    private AgentServer()
    {
    }

    /// <summary>Starts the server.</summary>
    /// <param name="agentFolder">The folder with <c>index.html</c>, <c>page.js</c> and <c>agent.js</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<AgentServer> StartAsync(string agentFolder, CancellationToken cancellationToken)
    {
        var server = new AgentServer();
        server._pages = await PageServer.StartAsync(agentFolder, server.Accept, cancellationToken);
        return server;
    }

    /// <summary>The address of the agent's page for a link that <see cref="Expect"/> announced.</summary>
    public Uri PageOf(string token) => _pages!.PageOf(token);

    /// <summary>Announces a page: the link is there when the page has connected.</summary>
    /// <param name="token">What the page's address carries.</param>
    public Task<AgentLink> Expect(string token) =>
        _expected.GetOrAdd(token, _ => new TaskCompletionSource<AgentLink>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pages!.DisposeAsync();

    private Func<WebSocket, CancellationToken, Task>? Accept(string token) =>
        _expected.TryRemove(token, out var expected) ? (socket, ct) => ServeAsync(token, expected, socket, ct) : null;

    private static async Task ServeAsync(string token, TaskCompletionSource<AgentLink> expected, WebSocket socket, CancellationToken cancellationToken)
    {
        var link = new AgentLink(token, (utf8, ct) => socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, ct).AsTask());
        expected.SetResult(link);
        var reason = "the page closed its connection (a crash, or the browser went away)";
        try
        {
            await PageServer.ReceiveAsync(socket, link.OnMessage, cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or System.Text.Json.JsonException or KeyNotFoundException or IOException)
        {
            reason = e.Message;
        }
        finally
        {
            link.OnClosed(reason);
        }
    }
}
