using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Conformance.WebRtc.Ice;

/// <summary>A TCP connection of the system, with or without TLS.</summary>
/// <remarks>What is sent is copied into one buffer while the other is being written, so that nothing is allocated for it.</remarks>
internal sealed class StreamSocket : IStreamSocket
{
    private const int ReceiveBufferLength = 16384;

    // What a path has in flight and a little more: what waits behind that would come too late for a datagram.
    private const int MaxWaiting = 1 << 20;

    // How long what is left may take to be sent after the end.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private byte[] _waiting = new byte[4096];
    private byte[] _writing = new byte[4096];
    private int _waitingLength;
    private bool _isWriting;
    private bool _isDisposed;

    private StreamSocket(Socket socket, Stream stream)
    {
        _stream = stream;
        LocalEndPoint = (IPEndPoint)socket.LocalEndPoint!;
    }

    /// <inheritdoc/>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Connects.</summary>
    public static async Task<StreamConnection> ConnectAsync(StreamTarget target, CancellationToken stop)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(target.Server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(target.Local, 0));
            await socket.ConnectAsync(target.Server, stop).ConfigureAwait(false);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            return new StreamConnection(new StreamSocket(socket, target.TlsName is null ? stream : await SecureAsync(stream, target, stop).ConfigureAwait(false)), "");
        }
        catch (Exception e) when (e is SocketException or IOException or AuthenticationException or OperationCanceledException)
        {
            socket?.Dispose();
            return new StreamConnection(null, e is OperationCanceledException ? "the server does not answer" : e.Message);
        }
        catch
        {
            // What the application's judge of certificates throws.
            socket?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Start(IStreamReceiver receiver) => _ = ReceiveAllAsync(receiver);

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_isDisposed || _waitingLength + bytes.Length > MaxWaiting)
            {
                return;
            }

            if (_waitingLength + bytes.Length > _waiting.Length)
            {
                Array.Resize(ref _waiting, Math.Max(2 * _waiting.Length, _waitingLength + bytes.Length));
            }

            bytes.CopyTo(_waiting.AsSpan(_waitingLength));
            _waitingLength += bytes.Length;
            if (_isWriting)
            {
                return;
            }

            _isWriting = true;
        }

        _ = WriteAllAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            if (_isWriting)
            {
                _ = CloseLaterAsync();
                return;
            }
        }

        _stream.Dispose();
    }

    private static async Task<SslStream> SecureAsync(Stream stream, StreamTarget target, CancellationToken stop)
    {
        var tls = new SslStream(stream, leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions { TargetHost = target.TlsName, RemoteCertificateValidationCallback = target.Validation };
        await tls.AuthenticateAsClientAsync(options, stop).ConfigureAwait(false);
        return tls;
    }

    private async Task WriteAllAsync()
    {
        while (TryTake(out var length))
        {
            try
            {
                await _stream.WriteAsync(_writing.AsMemory(0, length)).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // The end of the stream is told by what receives.
            }
        }
    }

    private bool TryTake(out int length)
    {
        lock (_gate)
        {
            length = _waitingLength;
            if (length > 0)
            {
                (_waiting, _writing, _waitingLength) = (_writing, _waiting, 0);
                return true;
            }

            _isWriting = false;
            if (!_isDisposed)
            {
                return false;
            }
        }

        _stream.Dispose();
        return false;
    }

    private async Task CloseLaterAsync()
    {
        await Task.Delay(Linger).ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ReceiveAllAsync(IStreamReceiver receiver)
    {
        var buffer = new byte[ReceiveBufferLength];
        var reason = "the server has closed the connection";
        try
        {
            for (int length; (length = await _stream.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
            {
                receiver.Receive(buffer.AsSpan(0, length));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            reason = e.Message;
        }

        receiver.Closed(reason);
    }
}
