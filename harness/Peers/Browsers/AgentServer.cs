using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using Conformance.Peers.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Conformance.Peers.Browsers;

/// <summary>
/// Serves the agent's page on a free port of the loopback interface and takes the pages' WebSockets. A page is served from
/// http://localhost, which is a secure context, so that it may use media sources.
/// </summary>
public sealed class AgentServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<AgentLink>> _expected = new();

    private AgentServer(WebApplication application) => _application = application;

    /// <summary>The address of the agent's page for a link that <see cref="Expect"/> announced.</summary>
    public Uri PageOf(string token) => new($"http://localhost:{Port}/index.html?link={token}");

    private int Port { get; set; }

    /// <summary>Starts the server.</summary>
    /// <param name="agentFolder">The folder with <c>index.html</c>, <c>page.js</c> and <c>agent.js</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<AgentServer> StartAsync(string agentFolder, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var application = builder.Build();
        var server = new AgentServer(application);
        application.UseWebSockets();
        application.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(agentFolder)) });
        application.Run(server.HandleAsync);
        await application.StartAsync(cancellationToken);
        var address = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        server.Port = new Uri(address).Port;
        return server;
    }

    /// <summary>Announces a page: the link is there when the page has connected.</summary>
    /// <param name="token">What the page's address carries.</param>
    public Task<AgentLink> Expect(string token) =>
        _expected.GetOrAdd(token, _ => new TaskCompletionSource<AgentLink>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var token = context.Request.Query["link"].ToString();
        if (!context.WebSockets.IsWebSocketRequest || !_expected.TryRemove(token, out var expected))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var link = new AgentLink(token, (utf8, ct) => socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, ct).AsTask());
        expected.SetResult(link);
        var reason = "the page closed its connection (a crash, or the browser went away)";
        try
        {
            await ReceiveAsync(socket, link, context.RequestAborted);
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

    private static async Task ReceiveAsync(WebSocket socket, AgentLink link, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var filled = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(filled), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            filled += part.Count;
            if (part.EndOfMessage)
            {
                link.OnMessage(buffer.AsMemory(0, filled));
                filled = 0;
            }
            else if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }
}
