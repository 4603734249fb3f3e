using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Peers;

namespace Conformance.Peers.Protocol;

/// <summary>
/// The harness's end of the peer protocol (<c>PROTOCOL.md</c>) over any carrier of texts: commands go out, replies and trace entries come in.
/// </summary>
public sealed class AgentLink : IPeerHost
{
    private const int ProtocolVersion = 1;

    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, Task> _send;
    private readonly Lock _sending = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly TaskCompletionSource<string> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITraceSink? _sink;
    private Task _lastSend = Task.CompletedTask;
    private int _lastId;

    /// <param name="name">How messages call the host: <c>chromium page 2</c>.</param>
    /// <param name="send">Sends one message; never called twice at once.</param>
    public AgentLink(string name, Func<ReadOnlyMemory<byte>, CancellationToken, Task> send) => (Name, _send) = (name, send);

    /// <summary>How messages call the host.</summary>
    public string Name { get; }

    /// <summary>Ends when the link does; gives the reason.</summary>
    public Task<string> Closed => _closed.Task;

    /// <summary>Takes one message of the agent. Called by one thread at a time, in the order in which the agent sent them.</summary>
    /// <remarks>A message that is not of the protocol's form ends the link: what follows it could not be trusted.</remarks>
    public void OnMessage(ReadOnlyMemory<byte> utf8)
    {
        if (_closed.Task.IsCompleted)
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(utf8);
            Take(document.RootElement);
        }
        catch (Exception e) when (IsWrongForm(e))
        {
            OnClosed($"it broke the protocol with '{Excerpt(utf8.Span)}': {e.Message}");
        }
    }

    /// <summary>The carrier has ended: every open and every later command fails with the reason.</summary>
    public void OnClosed(string reason)
    {
        _closed.TrySetResult(reason);
        foreach (var id in _waiting.Keys)
        {
            if (_waiting.TryRemove(id, out var waiting))
            {
                waiting.TrySetException(Gone(reason));
            }
        }
    }

    /// <summary>Asks the agent who it is; the first command on every link.</summary>
    /// <exception cref="PeerHostException">It speaks another version of the protocol, or does not speak.</exception>
    public async Task<string> HelloAsync(CancellationToken cancellationToken)
    {
        var reply = await SendAsync(new JsonObject { ["do"] = "hello" }, cancellationToken);
        var version = Read(reply, r => r.GetProperty("protocol").GetInt32());
        return version == ProtocolVersion
            ? Read(reply, r => r.TryGetProperty("about", out var about) ? about.GetString() : null) ?? ""
            : throw new PeerHostException($"{Name} speaks version {version} of the peer protocol; this harness speaks {ProtocolVersion}");
    }

    /// <inheritdoc/>
    public async Task<string?> BeginAsync(IReadOnlyList<string> peers, IReadOnlyList<string> media, ITraceSink sink, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _sink, sink);
        var reply = await SendAsync(
            new JsonObject
            {
                ["do"] = "begin",
                ["peers"] = new JsonArray([.. peers.Select(p => (JsonNode)p)]),
                ["media"] = new JsonArray([.. media.Select(m => (JsonNode)m)]),
            },
            cancellationToken);
        return Read(reply, r => r.TryGetProperty("unsupported", out var lacking) ? lacking.GetString() : null);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StepOutcome>> RunAsync(string peer, IReadOnlyList<JsonObject> steps, CancellationToken cancellationToken)
    {
        var command = new JsonObject { ["do"] = "run", ["peer"] = peer, ["steps"] = new JsonArray([.. steps]) };
        var reply = await SendAsync(command, cancellationToken);
        var outcomes = Read<StepOutcome[]>(reply, r => [.. r.GetProperty("outcomes").EnumerateArray().Select(StepOutcome.Read)]);
        return outcomes.Length >= 1 && outcomes.Length <= steps.Count
            ? outcomes
            : throw new PeerHostException($"{Name} broke the protocol: {outcomes.Length} outcomes of {steps.Count} steps");
    }

    /// <inheritdoc/>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        var reply = await SendAsync(new JsonObject { ["do"] = "end" }, cancellationToken);
        Volatile.Write(ref _sink, null);
        if (Read(reply, r => r.GetProperty("left").GetProperty("open").GetInt32()) is var open and > 0)
        {
            throw new PeerHostException($"{Name}: {open} connections could not be closed at the end of the case");
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("trace", out var peer))
        {
            foreach (var entry in message.GetProperty("entries").EnumerateArray())
            {
                Volatile.Read(ref _sink)?.OnEntry(peer.GetString()!, entry);
            }
        }
        else if (_waiting.TryGetValue(message.GetProperty("re").GetInt32(), out var waiting))
        {
            if (message.TryGetProperty("ok", out var ok))
            {
                waiting.TrySetResult(ok.Clone());
            }
            else
            {
                var error = message.GetProperty("error");
                waiting.TrySetException(new PeerHostException($"{Name}: {error.GetProperty("name").GetString()}: {error.GetProperty("message").GetString()}"));
            }
        }
    }

    private async Task<JsonElement> SendAsync(JsonObject command, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastId);
        command["id"] = id;
        var waiting = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = waiting;
        if (_closed.Task.IsCompleted)
        {
            _waiting.TryRemove(id, out _);
            throw Gone(await _closed.Task);
        }

        try
        {
            var utf8 = JsonSerializer.SerializeToUtf8Bytes(command);
            Task sent;
            lock (_sending)
            {
                sent = _lastSend = SendAfterAsync(_lastSend, utf8, cancellationToken);
            }

            await sent.WaitAsync(cancellationToken);
            return await waiting.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    private async Task SendAfterAsync(Task previous, byte[] utf8, CancellationToken cancellationToken)
    {
        // Whoever sent the message before hears of its failure.
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await _send(utf8, cancellationToken);
        }
        catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            throw new PeerHostException($"{Name} takes no commands: {e.Message}", e);
        }
    }

    private T Read<T>(JsonElement reply, Func<JsonElement, T> read)
    {
        try
        {
            return read(reply);
        }
        catch (Exception e) when (IsWrongForm(e))
        {
            throw new PeerHostException($"{Name} broke the protocol with '{Excerpt(Encoding.UTF8.GetBytes(reply.GetRawText()))}': {e.Message}", e);
        }
    }

    private static bool IsWrongForm(Exception e) => e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException;

    private static string Excerpt(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 120)]) + (utf8.Length > 120 ? "..." : "");

    private PeerHostException Gone(string reason) => new($"{Name} went away: {reason}");
}
