using System.Net;
using System.Net.Security;
using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>What the W3C surface does not let an application choose: on which addresses and ports a connection may be reached.</summary>
/// <remarks>Read when gathering begins.</remarks>
public sealed record RTCTransportOptions
{
    /// <summary>The ports of host candidates; by default the system chooses.</summary>
    public PortRange Ports { get; init; }

    /// <summary>Says for an interface's name and an address of it whether it may be used; null for all. Called on a thread of the pool.</summary>
    public Func<string, IPAddress, bool>? Interfaces { get; init; }

    /// <summary>Gathers loopback addresses too. Without it they are gathered only where there is no other address, for peers on one machine.</summary>
    public bool IncludeLoopback { get; init; }

    /// <summary>Judges the certificate of a server that is reached over TLS (<c>turns:</c>, <c>stuns:</c>); null for the system's own judgement: a chain
    /// to a root that it trusts, and the name of the URL. Called on a thread of the pool.</summary>
    public RemoteCertificateValidationCallback? ServerCertificateValidation { get; init; }

    /// <summary>The network that sockets are bound on.</summary>
    internal INetwork Network { get; init; } = SystemNetwork.Shared;
}
