using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Conformance.Engine.Peers;

namespace Conformance.Network;

/// <summary>The servers of a run: on 127.0.0.1, which every implementation reaches, started with the first row that needs them.</summary>
public sealed class IceServers : IIceServers, IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly List<TurnServer> _servers = [];
    private Dictionary<string, JsonObject>? _started;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, JsonObject>> StartAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _started ??= await StartAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        _gate.Dispose();
    }

    private async Task<Dictionary<string, JsonObject>> StartAsync()
    {
        // A peer on an interface's address does not reach a relayed address on loopback in every implementation.
        var options = new TurnServerOptions { Transports = [ServerTransport.Udp, ServerTransport.Tcp], RelayAddresses = [.. Relays()] };
        var good = await AddAsync(options, ServerFault.None);
        var full = await AddAsync(options, new ServerFault { ErrorCode = 486, Reason = "Allocation Quota Reached" });
        var silent = await AddAsync(options, new ServerFault { IsSilent = true });

        // All of 127.0.0.0/8 is this machine: an address that no candidate of the host has.
        var translated = await AddAsync(options with { Translation = IPAddress.Parse("127.0.0.9") }, ServerFault.None);
        return new Dictionary<string, JsonObject>
        {
            [IceServerNames.Stun] = new() { ["urls"] = good.StunUrl() },
            [IceServerNames.StunTranslated] = new() { ["urls"] = translated.StunUrl() },
            [IceServerNames.TurnUdp] = Turn(good.TurnUrl(ServerTransport.Udp)),
            [IceServerNames.TurnTcp] = Turn(good.TurnUrl(ServerTransport.Tcp)),
            [IceServerNames.Refused] = Turn(good.TurnUrl(ServerTransport.Udp), "wrong"),
            [IceServerNames.Full] = Turn(full.TurnUrl(ServerTransport.Udp)),
            [IceServerNames.Silent] = Turn(silent.TurnUrl(ServerTransport.Udp)),
            [IceServerNames.Unreachable] = Turn($"turn:{Closed()}?transport=tcp"),
        };
    }

    private async Task<TurnServer> AddAsync(TurnServerOptions options, ServerFault fault)
    {
        var server = await TurnServer.StartAsync(options);
        server.Fault = fault;
        _servers.Add(server);
        return server;
    }

    private static IEnumerable<IPAddress> Relays()
    {
        yield return LocalAddresses.Reachable(AddressFamily.InterNetwork);
        if (Socket.OSSupportsIPv6)
        {
            yield return LocalAddresses.Reachable(AddressFamily.InterNetworkV6);
        }
    }

    private static JsonObject Turn(string url, string? credential = null)
    {
        var (username, password) = new TurnServerOptions().Users.First();
        return new() { ["urls"] = url, ["username"] = username, ["credential"] = credential ?? password };
    }

    /// <summary>A port that was free a moment ago.</summary>
    private static IPEndPoint Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }
}
