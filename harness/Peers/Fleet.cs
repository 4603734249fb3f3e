using System.Collections.Immutable;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.Peers.Browsers;
using Conformance.Peers.Managed;

namespace Conformance.Peers;

/// <summary>The implementations of one run: the browsers, started only when there are any, and the managed stack. The command line and the test suite both get theirs here.</summary>
public sealed class Fleet : IAsyncDisposable
{
    private readonly BrowserFleet? _browsers;

    private Fleet(BrowserFleet? browsers, ManagedImplementation? managed)
    {
        _browsers = browsers;
        Infos = [.. browsers?.Infos ?? [], .. managed is null ? Array.Empty<ImplementationInfo>() : [managed.Info]];
        Implementations = browsers?.Implementations ?? ImmutableDictionary<string, IImplementation>.Empty;
        if (managed is not null)
        {
            Implementations = Implementations.Add(managed.Info.Name, managed);
        }
    }

    /// <summary>Every implementation asked for, available or not.</summary>
    public ImmutableArray<ImplementationInfo> Infos { get; }

    /// <summary>The available ones by name.</summary>
    public ImmutableDictionary<string, IImplementation> Implementations { get; }

    /// <summary>Finds, installs and begins to start what is wanted; a case waits for its own implementations only.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="root">The repository's root, where the agent is.</param>
    /// <param name="options">How browsers are driven.</param>
    /// <param name="says">Hears what is being done.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<Fleet> StartAsync(
        FleetRequest request, string root, BrowserOptions options, IProgress<string> says, CancellationToken cancellationToken)
    {
        var browsers = request.Browsers.Count > 0 ? await BrowserFleet.StartAsync(request.Browsers, root, options, says, cancellationToken) : null;
        return new Fleet(browsers, request.Managed ? new ManagedImplementation() : null);
    }

    /// <summary>Starts every browser ahead of its first case. Gives those that do not start, with the reason.</summary>
    public Task<IReadOnlyDictionary<string, string>> WarmUpAsync(CancellationToken cancellationToken) =>
        _browsers?.WarmUpAsync(cancellationToken) ?? Task.FromResult<IReadOnlyDictionary<string, string>>(ImmutableDictionary<string, string>.Empty);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browsers is not null)
        {
            await _browsers.DisposeAsync();
        }
    }
}
