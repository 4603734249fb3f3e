using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.WebRtc;

namespace Conformance.Peers.Benchmarks;

/// <summary>The managed stack as one side of connections.</summary>
internal sealed class ManagedSide(RtcLoop loop) : IBenchSide
{
    private readonly Dictionary<int, ManagedEnd> _ends = [];

    /// <inheritdoc/>
    public Action<string>? Tells { get; set; }

    /// <inheritdoc/>
    public void Hear(string told)
    {
        var message = JsonNode.Parse(told)!;
        var (connection, signal) = ((int)message["side"]!, Read(message["told"]!));
        loop.Post(() =>
        {
            // What comes for a connection that has been closed meanwhile concerns nobody.
            if (_ends.TryGetValue(connection, out var end))
            {
                end.Receive(signal);
            }
        });
    }

    /// <inheritdoc/>
    public Task ExpectAsync(int connection) => loop.InvokeAsync(() =>
    {
        Make(connection, isOfferer: false);
    });

    /// <inheritdoc/>
    public Task<double> StartAsync(int connection) => loop.InvokeAsync(async () =>
    {
        var started = Stopwatch.GetTimestamp();
        var end = Make(connection, isOfferer: true);
        await end.StartAsync();
        await end.Opened;
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    });

    /// <inheritdoc/>
    public Task OpenedAsync(int connection) => loop.InvokeAsync(() => _ends[connection].Opened);

    /// <inheritdoc/>
    public Task<Transferred> CountAsync(int connection, Transfer transfer) => loop.InvokeAsync(() => _ends[connection].CountAsync(transfer));

    /// <inheritdoc/>
    public Task StartSendingAsync(int connection, Transfer transfer) => loop.InvokeAsync(() => _ends[connection].StartSending(transfer));

    /// <inheritdoc/>
    public Task CloseAsync(int connection) => loop.InvokeAsync(() =>
    {
        if (_ends.Remove(connection, out var end))
        {
            end.Close();
        }
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await loop.InvokeAsync(() =>
    {
        foreach (var end in _ends.Values)
        {
            end.Close();
        }

        _ends.Clear();
    });

    private ManagedEnd Make(int connection, bool isOfferer) =>
        _ends[connection] = new ManagedEnd(isOfferer, told => Tells?.Invoke(Write(connection, told).ToJsonString()));

    private static JsonObject Write(int connection, Signal told) => new()
    {
        ["side"] = connection,
        ["told"] = told.Candidate is { } c
            ? new JsonObject
            {
                ["candidate"] = new JsonObject
                {
                    ["candidate"] = c.Candidate, ["sdpMid"] = c.SdpMid, ["sdpMLineIndex"] = c.SdpMLineIndex, ["usernameFragment"] = c.UsernameFragment,
                },
            }
            : new JsonObject { ["description"] = new JsonObject { ["type"] = JsonNamingPolicy.CamelCase.ConvertName(told.Description!.Type.ToString()), ["sdp"] = told.Description.Sdp } },
    };

    private static Signal Read(JsonNode told) => told["candidate"] is { } c
        ? new Signal(null, new RTCIceCandidateInit
        {
            Candidate = (string?)c["candidate"] ?? "",
            SdpMid = (string?)c["sdpMid"],
            SdpMLineIndex = (int?)c["sdpMLineIndex"],
            UsernameFragment = (string?)c["usernameFragment"],
        })
        : new Signal(new RTCSessionDescriptionInit { Type = Enum.Parse<RTCSdpType>((string)told["description"]!["type"]!, ignoreCase: true), Sdp = (string)told["description"]!["sdp"]! }, null);
}
