using Conformance.Network;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>A client of a <see cref="TurnProtocol"/>, without a network.</summary>
internal sealed class ProtocolClient(TurnProtocol server, ServerTransport transport = ServerTransport.Udp, string from = "192.0.2.1:5000")
{
    public ClientMessages Messages { get; } = new();

    public FiveTuple Tuple { get; } = new(transport, ClientMessages.Address(from), ClientMessages.Address("198.51.100.1:3478"));

    public TimeSpan Now { get; set; }

    /// <summary>Sends a request and reads the one response.</summary>
    public ServerResponse Request(StunMethod method, ClientMessages.Attributes? add = null, TransactionId? id = null)
    {
        var transaction = id ?? TransactionId.Create();
        Send(Messages.Request(method, transaction, add));
        return ServerResponse.Read(Take<TurnOutput.ToClient>().Bytes, transaction, Messages.Key);
    }

    /// <summary>Asks for the nonce, then allocates.</summary>
    public ServerResponse Allocate(ClientMessages.Attributes? add = null)
    {
        Messages.Nonce = Request(StunMethod.Allocate, add ?? ClientMessages.Allocate()).Nonce;
        return Request(StunMethod.Allocate, add ?? ClientMessages.Allocate());
    }

    public void Send(ReadOnlySpan<byte> bytes) => server.Take(Now, Tuple, bytes);

    /// <summary>The next thing that the server wants done.</summary>
    public T Take<T>()
        where T : TurnOutput
    {
        Assert.That(server.TryTakeOutput(out var output), Is.True, $"the server wants a {typeof(T).Name}");
        return (T)output!;
    }

    public void HasNothing() => Assert.That(server.TryTakeOutput(out var output), Is.False, $"the server wants {output}");
}
