using System.Net;
using System.Security.Cryptography.X509Certificates;
using Conformance.Network.Sockets;
using Conformance.Network.Turn;

namespace Conformance.Network;

/// <summary>A STUN and TURN server on this machine (RFC 8489, RFC 8656), with faults on demand.</summary>
public sealed class TurnServer : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly TurnServerOptions _options;
    private readonly TurnProtocol _protocol;
    private readonly RelayPorts _relays;
    private readonly List<(IPAddress Address, DatagramPort Port)> _datagrams = [];
    private readonly List<(IPAddress Address, ServerTransport Transport, StreamPort Port)> _streams = [];
    private readonly ITimer _timer;
    private readonly long _started;
    private bool _isDisposed;

    private TurnServer(TurnServerOptions options)
    {
        _options = options;
        _started = options.Time.GetTimestamp();
        _relays = new RelayPorts(options.RelayAddresses ?? options.Addresses, (relayed, peer, data) => Do((now, p) => p.TakeFromPeer(now, relayed, peer, data.Span)));
        _protocol = new TurnProtocol(options, _relays);
        _timer = options.Time.CreateTimer(_ => Do((now, p) => p.Expire(now)), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The certificate of its TLS ports; null when it has none.</summary>
    public X509Certificate2? Certificate { get; private set; }

    /// <summary>What it has seen.</summary>
    public ServerCounts Counts
    {
        get
        {
            lock (_gate)
            {
                return _protocol.Counts;
            }
        }
    }

    /// <summary>What it does wrong from now on.</summary>
    public ServerFault Fault
    {
        get
        {
            lock (_gate)
            {
                return _protocol.Fault;
            }
        }

        set
        {
            lock (_gate)
            {
                _protocol.Fault = value;
            }
        }
    }

    /// <summary>Starts a server: it listens when this returns.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">An address is not of this machine.</exception>
    public static async Task<TurnServer> StartAsync(TurnServerOptions options)
    {
        var server = new TurnServer(options);
        try
        {
            server.Listen();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where clients reach it.</summary>
    /// <param name="transport">One of the options' transports.</param>
    /// <param name="address">One of the options' addresses; the first of them when null.</param>
    public IPEndPoint EndPoint(ServerTransport transport, IPAddress? address = null)
    {
        address ??= _options.Addresses[0];
        return transport == ServerTransport.Udp
            ? _datagrams.First(d => d.Address.Equals(address)).Port.EndPoint
            : _streams.First(s => s.Transport == transport && s.Address.Equals(address)).Port.EndPoint;
    }

    /// <summary>The <c>turn:</c> or <c>turns:</c> URL of RFC 7065.</summary>
    public string TurnUrl(ServerTransport transport, IPAddress? address = null) => transport switch
    {
        ServerTransport.Udp => $"turn:{EndPoint(transport, address)}?transport=udp",
        ServerTransport.Tcp => $"turn:{EndPoint(transport, address)}?transport=tcp",
        _ => $"turns:{EndPoint(transport, address)}?transport=tcp",
    };

    /// <summary>The <c>stun:</c> URL of RFC 7064.</summary>
    public string StunUrl(IPAddress? address = null) => $"stun:{EndPoint(ServerTransport.Udp, address)}";

    /// <summary>Makes every nonce so far too old: the next request is answered with 438.</summary>
    public void ExpireNonces()
    {
        lock (_gate)
        {
            _protocol.ExpireNonces();
        }
    }

    /// <summary>Closes every port. What went wrong inside, and is no client's doing, is thrown here.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        await _timer.DisposeAsync();
        foreach (var (_, port) in _datagrams)
        {
            await port.DisposeAsync();
        }

        foreach (var (_, _, port) in _streams)
        {
            await port.DisposeAsync();
        }

        await _relays.DisposeAsync();
        Certificate?.Dispose();
    }

    private void Listen()
    {
        Certificate = _options.Transports.Contains(ServerTransport.Tls) ? ServerCertificate.Make(_options.Addresses) : null;
        foreach (var (address, transport) in _options.Addresses.SelectMany(a => _options.Transports.Select(t => (a, t))))
        {
            if (transport == ServerTransport.Udp)
            {
                _datagrams.Add((address, new DatagramPort(address)));
            }
            else
            {
                var certificate = transport == ServerTransport.Tls ? Certificate : null;
                _streams.Add((address, transport, new StreamPort(address, certificate, _options.MaxConnections)));
            }
        }

        foreach (var (_, port) in _datagrams)
        {
            port.Start((from, bytes) => Do((now, p) => p.Take(now, new FiveTuple(ServerTransport.Udp, from, port.Address), bytes.Span)));
        }

        foreach (var (_, _, port) in _streams)
        {
            port.Start((client, bytes) => Do((now, p) => p.Take(now, client, bytes)), client => Do((_, p) => p.Disconnect(client)));
        }
    }

    private void Do(Action<TimeSpan, TurnProtocol> input)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            var now = _options.Time.GetElapsedTime(_started);
            input(now, _protocol);
            while (_protocol.TryTakeOutput(out var output))
            {
                Do(output!);
            }

            // A whole tick later than asked, so that a timer of milliseconds is never too early.
            var wait = _protocol.NextTimeout is { } next ? next - now + TimeSpan.FromMilliseconds(1) : Timeout.InfiniteTimeSpan;
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    private void Do(TurnOutput output)
    {
        switch (output)
        {
            case TurnOutput.ToClient { Client: { Transport: ServerTransport.Udp } client } toClient:
                _datagrams.First(d => d.Port.Address == client.Server).Port.TrySend(client.Client, toClient.Bytes);
                break;
            case TurnOutput.ToClient toClient:
                _ = _streams.Exists(s => s.Port.TrySend(toClient.Client, toClient.Bytes));
                break;
            case TurnOutput.ToPeer toPeer:
                _relays.TrySend(toPeer.Relayed, toPeer.Peer, toPeer.Bytes);
                break;
            case TurnOutput.Close close:
                _relays.Close(close.Relayed);
                break;
        }
    }
}
