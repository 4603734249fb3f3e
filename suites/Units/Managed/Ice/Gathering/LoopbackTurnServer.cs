using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Conformance.Units.Managed.Ice.Turn;
using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Gathering;

/// <summary>A TURN server on sockets of loopback, over UDP, TCP and TLS: a <see cref="ScriptedTurnServer"/> for each client.</summary>
internal sealed class LoopbackTurnServer : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly UdpClient _udp = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly TcpListener _tcp = new(IPAddress.Loopback, 0);
    private readonly TcpListener _tls = new(IPAddress.Loopback, 0);
    private readonly Lock _gate = new();
    private readonly List<Client> _clients = [];
    private readonly List<(string Line, TaskCompletionSource Done)> _waits = [];
    private readonly Dictionary<IPEndPoint, Client> _udpClients = [];

    public LoopbackTurnServer()
    {
        Certificate = MakeCertificate();
        _tcp.Start();
        _tls.Start();
        _ = ServeUdpAsync();
        _ = ServeStreamsAsync(_tcp, isTls: false);
        _ = ServeStreamsAsync(_tls, isTls: true);
    }

    public X509Certificate2 Certificate { get; }

    public string Udp => $"turn:127.0.0.1:{((IPEndPoint)_udp.Client.LocalEndPoint!).Port}";

    public string Tcp => $"turn:127.0.0.1:{((IPEndPoint)_tcp.LocalEndpoint).Port}?transport=tcp";

    public string Tls => $"turns:127.0.0.1:{((IPEndPoint)_tls.LocalEndpoint).Port}";

    /// <summary>What all clients have sent.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_gate)
            {
                return [.. _clients.SelectMany(c => c.Script.Log)];
            }
        }
    }

    /// <summary>Ends when a client has sent this.</summary>
    public Task Until(string line)
    {
        lock (_gate)
        {
            if (_clients.Exists(c => c.Script.Log.Contains(line)))
            {
                return Task.CompletedTask;
            }

            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waits.Add((line, done));
            return done.Task;
        }
    }

    private void Took(Client client)
    {
        foreach (var (line, done) in _waits)
        {
            if (client.Script.Log.Contains(line))
            {
                done.TrySetResult();
            }
        }
    }

    public void Dispose()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        _stop.Cancel();
        _udp.Dispose();
        _tcp.Dispose();
        _tls.Dispose();
        lock (_gate)
        {
            foreach (var client in _clients)
            {
                client.Relay.Dispose();
            }
        }

        Certificate.Dispose();
    }

    private async Task ServeUdpAsync()
    {
        while (await TryAsync(() => _udp.ReceiveAsync(_stop.Token)) is { } datagram)
        {
            if (!_udpClients.TryGetValue(datagram.RemoteEndPoint, out var client))
            {
                var to = datagram.RemoteEndPoint;
                _udpClients.Add(to, client = Add(to, message => _udp.SendAsync(message, to).AsTask()));
            }

            await client.TakeAsync(datagram.Buffer);
        }
    }

    private async Task ServeStreamsAsync(TcpListener listener, bool isTls)
    {
        while (await TryAsync(async () => (TcpClient?)await listener.AcceptTcpClientAsync(_stop.Token)) is { } accepted)
        {
            _ = ServeStreamAsync(accepted, isTls);
        }
    }

    private async Task ServeStreamAsync(TcpClient accepted, bool isTls)
    {
        using var connection = accepted;
        connection.NoDelay = true;
        Stream stream = connection.GetStream();
        if (isTls)
        {
            var tls = new SslStream(stream);
            stream = tls;
            if (await TryAsync(async () => { await tls.AuthenticateAsServerAsync(Certificate); return tls; }) is null)
            {
                return;
            }
        }

        using var turns = new SemaphoreSlim(1);
        var client = Add((IPEndPoint)connection.Client.RemoteEndPoint!, async message =>
        {
            await turns.WaitAsync();
            await stream.WriteAsync((byte[])[.. message, .. new byte[StreamFrames.PaddedLength(message.Length) - message.Length]]);
            turns.Release();
        });
        var (frames, buffer) = (new StreamFrames(), new byte[8192]);
        while (await TryAsync(async () => (object)await stream.ReadAsync(buffer, _stop.Token)) is int and > 0 and var length)
        {
            frames.Add(buffer.AsSpan(0, length));
            while (Next(frames) is { } message)
            {
                await client.TakeAsync(message);
            }
        }
    }

    private static byte[]? Next(StreamFrames frames) => frames.TryTake(out var message) ? message.ToArray() : null;

    private Client Add(IPEndPoint from, Func<byte[], Task> reply)
    {
        var relay = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var script = new ScriptedTurnServer
        {
            Mapped = TransportAddress.From(from), Relayed = TransportAddress.From((IPEndPoint)relay.Client.LocalEndPoint!),
        };
        var client = new Client(script, relay, reply, Took, _gate);
        lock (_gate)
        {
            _clients.Add(client);
        }

        _ = RelayAsync(client);
        return client;
    }

    private async Task RelayAsync(Client client)
    {
        while (await TryAsync(() => client.Relay.ReceiveAsync(_stop.Token)) is { } datagram)
        {
            await client.RelayAsync(datagram.RemoteEndPoint, datagram.Buffer);
        }
    }

    private static async Task<UdpReceiveResult?> TryAsync(Func<ValueTask<UdpReceiveResult>> input)
    {
        try
        {
            return await input();
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            return null;
        }
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T?>> input)
        where T : class
    {
        try
        {
            return await input();
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException or IOException or System.Security.Authentication.AuthenticationException)
        {
            return null;
        }
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=turn.test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private sealed class Client(ScriptedTurnServer script, UdpClient relay, Func<byte[], Task> reply, Action<Client> took, Lock gate)
    {
        private readonly Dictionary<TransportAddress, ushort> _channels = [];

        public ScriptedTurnServer Script => script;

        public UdpClient Relay => relay;

        public async Task TakeAsync(byte[] bytes)
        {
            byte[]? answer;
            lock (gate)
            {
                answer = script.Take(bytes);
                took(this);
            }

            if (answer is not null)
            {
                await reply(answer);
            }

            if (Read(bytes) is var (peer, data))
            {
                await relay.SendAsync(data, peer);
            }
        }

        public Task RelayAsync(IPEndPoint peer, byte[] data)
        {
            byte[] message;
            lock (gate)
            {
                message = _channels.TryGetValue(TransportAddress.From(peer), out var channel)
                    ? [(byte)(channel >> 8), (byte)channel, (byte)(data.Length >> 8), (byte)data.Length, .. data]
                    : ScriptedTurnServer.Data($"{peer}", data);
            }

            return reply(message);
        }

        private (IPEndPoint Peer, byte[] Data)? Read(byte[] bytes)
        {
            lock (gate)
            {
                if (ChannelData.TryRead(bytes, out var number, out var data) && ChannelData.IsOne(bytes))
                {
                    return (_channels.First(c => c.Value == number).Key.ToEndPoint(), data.ToArray());
                }

                if (!StunMessage.TryParse(bytes, out var message) || !message.TryGetXorAddress(StunAttributeType.XorPeerAddress, out var peer))
                {
                    return null;
                }

                if (message.TryGetUInt32(StunAttributeType.ChannelNumber, out var channel) && script.Log[^1][0] != '!')
                {
                    _channels[peer] = (ushort)(channel >> 16);
                }

                return message.TryGet(StunAttributeType.Data, out data) ? (peer.ToEndPoint(), data.ToArray()) : null;
            }
        }
    }
}
