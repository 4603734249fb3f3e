using System.Buffers;
using System.Net;
using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A stream to a server as a socket: its messages are the datagrams (RFC 8489 section 6.2.2, RFC 8656 section 12.5).</summary>
/// <param name="stream">The stream; owned.</param>
/// <param name="server">Where the server is: where all messages come from.</param>
/// <param name="closed">Is told once when the stream ends, with the reason, on a thread of the pool.</param>
internal sealed class FramedSocket(IStreamSocket stream, TransportAddress server, Action<string> closed) : IDatagramSocket, IStreamReceiver
{
    private readonly StreamFrames _frames = new();
    private IDatagramReceiver? _receiver;

    /// <inheritdoc/>
    public IPEndPoint LocalEndPoint => stream.LocalEndPoint;

    /// <inheritdoc/>
    public void Start(IDatagramReceiver receiver)
    {
        _receiver = receiver;
        stream.Start(this);
    }

    /// <inheritdoc/>
    public void Send(TransportAddress to, ReadOnlySpan<byte> datagram)
    {
        var length = StreamFrames.PaddedLength(datagram.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        datagram.CopyTo(buffer);
        buffer.AsSpan(datagram.Length, length - datagram.Length).Clear();
        stream.Send(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <inheritdoc/>
    public void Flush()
    {
        // A stream holds nothing back.
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    void IStreamReceiver.Receive(ReadOnlySpan<byte> bytes)
    {
        _frames.Add(bytes);
        while (_frames.TryTake(out var message))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(message.Length);
            message.CopyTo(buffer);
            _receiver!.Receive(server, buffer, message.Length);
        }

        _receiver!.Drained(isThreadWanted: false);

        // What follows cannot be told apart any more.
        if (_frames.IsBroken)
        {
            stream.Dispose();
        }
    }

    void IStreamReceiver.Closed(string reason) => closed(_frames.IsBroken ? "the server has sent what is no message" : reason);
}
