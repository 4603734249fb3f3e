using Conformance.Engine.Results;

namespace Conformance.Engine.Peers;

/// <summary>An implementation of RTCPeerConnection that cases can run on.</summary>
public interface IImplementation : IAsyncDisposable
{
    /// <summary>Its name, version and where it was found.</summary>
    ImplementationInfo Info { get; }

    /// <summary>How many hosts can be rented at the same time; at least 2.</summary>
    int Capacity { get; }

    /// <summary>Gives a host that no other case uses.</summary>
    /// <exception cref="PeerHostException">It cannot be started.</exception>
    Task<IPeerHost> RentAsync(CancellationToken cancellationToken);

    /// <summary>Takes a host back. One that is not <paramref name="healthy"/> is replaced, and whatever it hung in is ended.</summary>
    ValueTask ReturnAsync(IPeerHost host, bool healthy);
}
