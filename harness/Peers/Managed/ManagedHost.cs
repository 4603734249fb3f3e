using System.Text.Json.Nodes;
using Conformance.Engine.Peers;
using Conformance.Peers.Managed.Steps;

namespace Conformance.Peers.Managed;

/// <summary>
/// Peers of the managed stack in this process: the counterpart of the agent in a browser's page (<c>fixtures/agent/agent.js</c>). Carries out
/// the steps on the loop of the connections and writes down there what comes of them.
/// </summary>
/// <param name="name">How messages call it.</param>
/// <param name="connection">The type that <c>new</c> constructs.</param>
/// <param name="time">The clock of its loops; the system's when null.</param>
internal sealed class ManagedHost(string name, Type connection, TimeProvider? time = null) : IPeerHost
{
    private ManagedCase? _case;

    /// <summary>The case that runs, for tests that look into it.</summary>
    internal ManagedCase Case => _case ?? throw new InvalidOperationException("no case has begun");

    /// <inheritdoc/>
    public Task<string?> BeginAsync(IReadOnlyList<string> peers, IReadOnlyList<string> media, ITraceSink sink, CancellationToken cancellationToken)
    {
        var begun = new ManagedCase(peers, media, sink, connection, time);
        return Interlocked.CompareExchange(ref _case, begun, null) is null
            ? Task.FromResult<string?>(null)
            : throw new PeerHostException($"{name}: begin: the case before has not ended");
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StepOutcome>> RunAsync(string peer, IReadOnlyList<JsonObject> steps, CancellationToken cancellationToken)
    {
        var running = Volatile.Read(ref _case) ?? throw new PeerHostException($"{name}: there is no peer '{peer}' in this case");
        var read = steps.Select(ProtocolStep.Read).ToList();
        return OnLoopAsync(running, () => running.RunAsync(peer, read), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _case, null) is not { } ending)
        {
            return;
        }

        var open = await OnLoopAsync(ending, () => Task.FromResult(ending.End()), cancellationToken);
        if (open > 0)
        {
            throw new PeerHostException($"{name}: {open} connections could not be closed at the end of the case");
        }

        // An exception that no caller could see is like a crash of a page: nothing that the trace could show.
        if (ending.Unhandled is [var first, ..])
        {
            throw new PeerHostException($"{name}: nobody caught {first.GetType().Name}: {first.Message}", first);
        }
    }

    private async Task<T> OnLoopAsync<T>(ManagedCase on, Func<Task<T>> script, CancellationToken cancellationToken)
    {
        try
        {
            return await on.Loop.InvokeAsync(script).WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PeerHostException($"{name}: {(e is ProtocolException ? "" : e.GetType().Name + ": ")}{e.Message}", e);
        }
    }
}
