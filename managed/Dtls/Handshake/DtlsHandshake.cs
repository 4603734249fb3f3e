using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>Runs the handshake, which blocks in BouncyCastle, on a thread of its own that ends with it.</summary>
/// <param name="role">This side's.</param>
/// <param name="peer">What both roles do alike.</param>
/// <param name="transport">Where datagrams come from and go to.</param>
internal sealed class DtlsHandshake(DtlsRole role, DtlsPeer peer, QueuedTransport transport)
{
    /// <summary>The name of the thread.</summary>
    public const string ThreadName = "DTLS handshake";

    private readonly DtlsCrypto _crypto = new();

    /// <summary>Starts the thread.</summary>
    /// <param name="done">Is told how it has ended, as the last thing on the thread.</param>
    public void Start(Action<DtlsOutcome> done) => new Thread(() => done(Run())) { IsBackground = true, Name = ThreadName }.Start();

    private DtlsOutcome Run()
    {
        try
        {
            var records = role == DtlsRole.Client ? Connect() : Accept();
            return new DtlsOutcome.Connected(records, _crypto.RecordCipher, peer.Connection!);
        }
        catch (Exception e)
        {
            return peer.Alerts.IsClosedByPeer ? new DtlsOutcome.Closed() : new DtlsOutcome.Failed(DtlsFailure.Create(peer, e));
        }
        finally
        {
            transport.Flush();
        }
    }

    private DtlsTransport Connect()
    {
        var client = new DtlsClient(_crypto, peer);
        transport.Stopped = client.Cancel;
        return new DtlsClientProtocol().Connect(client, transport);
    }

    private DtlsTransport Accept()
    {
        var server = new DtlsServer(_crypto, peer);
        transport.Stopped = server.Cancel;
        return new DtlsServerProtocol().Accept(server, transport);
    }
}
