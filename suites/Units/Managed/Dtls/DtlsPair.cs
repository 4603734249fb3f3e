using Conformance.WebRtc;
using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

/// <summary>A client and a server with a link each way, on one loop.</summary>
internal sealed class DtlsPair
{
    public static readonly RTCCertificate Ecdsa1 = CertificateFactory.CreateEcdsa(DateTimeOffset.UtcNow, CertificateFactory.DefaultLifetime);
    public static readonly RTCCertificate Ecdsa2 = CertificateFactory.CreateEcdsa(DateTimeOffset.UtcNow, CertificateFactory.DefaultLifetime);
    public static readonly RTCCertificate Rsa1 = CertificateFactory.CreateRsa(2048, DateTimeOffset.UtcNow, CertificateFactory.DefaultLifetime);
    public static readonly RTCCertificate Rsa2 = CertificateFactory.CreateRsa(2048, DateTimeOffset.UtcNow, CertificateFactory.DefaultLifetime);

    public DtlsPair(
        RTCCertificate? client = null,
        RTCCertificate? server = null,
        DtlsOptions? options = null,
        IReadOnlyList<RTCDtlsFingerprint>? clientExpects = null,
        IReadOnlyList<RTCDtlsFingerprint>? serverExpects = null)
    {
        client ??= Ecdsa1;
        server ??= Ecdsa2;
        ToServer = new Link(Loop);
        ToClient = new Link(Loop);
        ClientHost = new FakeHost(Loop, ToServer);
        ServerHost = new FakeHost(Loop, ToClient);
        Client = new DtlsSession(DtlsRole.Client, client, clientExpects ?? server.GetFingerprints(), ClientHost, options);
        Server = new DtlsSession(DtlsRole.Server, server, serverExpects ?? client.GetFingerprints(), ServerHost, options);
        ToServer.Deliver = d => Server.HandleDatagram(d);
        ToClient.Deliver = d => Client.HandleDatagram(d);
    }

    public RtcLoop Loop { get; } = new();

    public Link ToServer { get; }

    public Link ToClient { get; }

    public FakeHost ClientHost { get; }

    public FakeHost ServerHost { get; }

    public DtlsSession Client { get; }

    public DtlsSession Server { get; }

    public Task Start() => Run(() =>
    {
        Server.Start();
        Client.Start();
    });

    /// <summary>Ends when both are connected.</summary>
    public async Task<(DtlsConnection Client, DtlsConnection Server)> Connect()
    {
        await Start();
        return (await ClientHost.Connected, await ServerHost.Connected);
    }

    /// <summary>Runs code on the loop.</summary>
    public Task Run(Action action) => Loop.InvokeAsync(() =>
    {
        action();
        return true;
    });

    /// <summary>Runs code on the loop, and gives what it returns.</summary>
    public Task<T> Run<T>(Func<T> function) => Loop.InvokeAsync(function);
}
