using System.Net;
using System.Net.WebSockets;
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
/// Serves a folder of pages on a free port of the loopback interface and takes the pages' WebSockets. A page is served from
/// http://localhost, which is a secure context, so that it may use media sources.
/// </summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Func<string, Func<WebSocket, CancellationToken, Task>?> _accept;

    private PageServer(WebApplication application, Func<string, Func<WebSocket, CancellationToken, Task>?> accept) => (_application, _accept) = (application, accept);

    private int Port { get; set; }

    /// <summary>Starts the server.</summary>
    /// <param name="folder">The folder with <c>index.html</c>.</param>
    /// <param name="accept">Gives for the token of a page's address what serves its WebSocket; null refuses it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<PageServer> StartAsync(
        string folder, Func<string, Func<WebSocket, CancellationToken, Task>?> accept, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var application = builder.Build();
        var server = new PageServer(application, accept);
        application.UseWebSockets();
        application.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)) });
        application.Run(server.HandleAsync);
        await application.StartAsync(cancellationToken);
        var address = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        server.Port = new Uri(address).Port;
        return server;
    }

    /// <summary>The address of the page for a token.</summary>
    public Uri PageOf(string token) => new($"http://localhost:{Port}/index.html?link={token}");

    /// <summary>Reads texts until the page closes the socket.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="take">Takes one text, valid during the call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task ReceiveAsync(WebSocket socket, Action<ReadOnlyMemory<byte>> take, CancellationToken cancellationToken)
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
                take(buffer.AsMemory(0, filled));
                filled = 0;
            }
            else if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var serve = context.WebSockets.IsWebSocketRequest ? _accept(context.Request.Query["link"].ToString()) : null;
        if (serve is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await serve(socket, context.RequestAborted);
    }
}
