using Conformance.Peers.Browsers;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Conformance.Peers.Benchmarks;

/// <summary>The way to and from one page, in order.</summary>
/// <param name="address">The address of the page.</param>
internal sealed class SignalingLink(Uri address)
{
    private readonly Channel<string> _out = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>The address of the page.</summary>
    public Uri Address => address;

    /// <summary>Is told what the page says, one text at a time.</summary>
    public Action<string>? Heard { get; set; }

    /// <summary>Sends a text to the page, once it has connected.</summary>
    public void Send(string text) => _out.Writer.TryWrite(text);

    /// <summary>Serves the page's socket until the page closes it.</summary>
    public async Task ServeAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAllAsync(socket, ended.Token);
        try
        {
            await PageServer.ReceiveAsync(socket, text => Heard?.Invoke(Encoding.UTF8.GetString(text.Span)), cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The page went: whoever measures with it hears of that from its next call.
        }

        await ended.CancelAsync();
        await sending;
    }

    private async Task SendAllAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var text in _out.Reader.ReadAllAsync(cancellationToken))
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // As above.
        }
    }
}
