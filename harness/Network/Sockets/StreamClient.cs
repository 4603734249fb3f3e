using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using Conformance.Network.Turn;

namespace Conformance.Network.Sockets;

/// <summary>A client's connection.</summary>
internal sealed class StreamClient : IAsyncDisposable
{
    // What a client may leave unread. Over TCP data for which there is no room is dropped (RFC 8656 section 12.5 leaves the server that way).
    private const int MaxWaiting = 1024;

    private readonly Channel<byte[]> _waiting =
        Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly X509Certificate2? _certificate;
    private readonly Stream _stream;

    public StreamClient(Socket socket, X509Certificate2? certificate)
    {
        _certificate = certificate;
        var stream = new NetworkStream(socket, ownsSocket: true);
        _stream = certificate is null ? stream : new SslStream(stream);
    }

    /// <summary>Sends a message when those before are sent.</summary>
    public void Send(byte[] message) => _waiting.Writer.TryWrite(message);

    /// <summary>Receives and sends until the client or the server ends it, or what comes is neither STUN nor ChannelData.</summary>
    public async Task RunAsync(Action<byte[]> receive, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            if (_stream is SslStream tls)
            {
                await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, end.Token);
            }
        }
        catch (Exception e) when (IsOfTheConnection(e))
        {
            return;
        }

        var sending = SendAllAsync(end.Token);
        try
        {
            await ReceiveAllAsync(receive, end.Token);
        }
        finally
        {
            await end.CancelAsync();
            await sending;
        }
    }

    /// <summary>Closes it.</summary>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task ReceiveAllAsync(Action<byte[]> receive, CancellationToken cancellationToken)
    {
        var frames = new FrameReader();
        while (!frames.IsBroken)
        {
            int count;
            try
            {
                count = await _stream.ReadAsync(frames.Free, cancellationToken);
            }
            catch (Exception e) when (IsOfTheConnection(e))
            {
                return;
            }

            if (count == 0)
            {
                return;
            }

            frames.Add(count);
            while (frames.TryTake(out var message))
            {
                receive(message);
            }
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _waiting.Reader.ReadAllAsync(cancellationToken))
            {
                await _stream.WriteAsync(message, cancellationToken);
            }
        }
        catch (Exception e) when (IsOfTheConnection(e))
        {
            // Reading ends as well, and tells of it.
        }
    }

    private static bool IsOfTheConnection(Exception e) =>
        e is IOException or SocketException or ObjectDisposedException or AuthenticationException or OperationCanceledException;
}
