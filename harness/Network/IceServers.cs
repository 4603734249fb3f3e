using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Conformance.Engine.Peers;
using Conformance.Network.Servers;
using Conformance.Network.Turn;

namespace Conformance.Network;

/// <summary>The servers of a run: on 127.0.0.1, which every implementation reaches, started with the first row that needs them.</summary>
public sealed class IceServers : IIceServers, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<LoopbackServer> _servers = [];
    private Dictionary<string, JsonObject>? _started;

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, JsonObject>> StartAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyDictionary<string, JsonObject>>(_started ??= Start());
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    private Dictionary<string, JsonObject> Start()
    {
        var (good, full, silent) = (Add(new TurnServerOptions()), Add(new TurnServerOptions { AllocateError = 486 }), Add(new TurnServerOptions { IsSilent = true }));
        return new Dictionary<string, JsonObject>
        {
            [IceServerNames.Stun] = new() { ["urls"] = $"stun:{good.Udp}" },
            [IceServerNames.TurnUdp] = Turn(good.Udp, "udp"),
            [IceServerNames.TurnTcp] = Turn(good.Tcp, "tcp"),
            [IceServerNames.Refused] = Turn(good.Udp, "udp", credential: "wrong"),
            [IceServerNames.Full] = Turn(full.Udp, "udp"),
            [IceServerNames.Silent] = Turn(silent.Udp, "udp"),
            [IceServerNames.Unreachable] = Turn(Closed(), "tcp"),
        };
    }

    private LoopbackServer Add(TurnServerOptions options)
    {
        var server = LoopbackServer.Start(options);
        _servers.Add(server);
        return server;
    }

    private static JsonObject Turn(IPEndPoint at, string transport, string? credential = null)
    {
        var options = new TurnServerOptions();
        return new() { ["urls"] = $"turn:{at}?transport={transport}", ["username"] = options.Username, ["credential"] = credential ?? options.Password };
    }

    /// <summary>A port that was free a moment ago.</summary>
    private static IPEndPoint Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }
}
