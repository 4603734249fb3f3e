using System.Collections.Concurrent;
using System.Reflection;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed;

/// <summary>The RTCPeerConnection of this project as an implementation: hosts in this process, always there.</summary>
public sealed class ManagedImplementation : IImplementation
{
    private const int Hosts = 8;

    private readonly ConcurrentBag<ManagedHost> _idle = [];
    private int _made;

    /// <summary>Its name on the command line and in expectations.</summary>
    public const string Name = "managed";

    /// <inheritdoc/>
    public ImplementationInfo Info { get; } = Describe();

    /// <inheritdoc/>
    public int Capacity => Hosts;

    /// <summary>Its name and version.</summary>
    public static ImplementationInfo Describe() => new(Name, "Managed", Available: true, Version(), "this repository", typeof(RTCPeerConnection).Assembly.GetName().Name);

    /// <inheritdoc/>
    public Task<IPeerHost> RentAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IPeerHost>(_idle.TryTake(out var host) ? host : new ManagedHost($"managed host {Interlocked.Increment(ref _made)}", typeof(RTCPeerConnection)));

    /// <inheritdoc/>
    public ValueTask ReturnAsync(IPeerHost host, bool healthy)
    {
        if (healthy)
        {
            _idle.Add((ManagedHost)host);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Version()
    {
        var text = typeof(RTCPeerConnection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        // Without the commit that a build may append.
        return text.Split('+')[0];
    }
}
