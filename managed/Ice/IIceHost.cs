using System.Collections.Immutable;

namespace Conformance.WebRtc.Ice;

/// <summary>What ICE needs of the connection that it works for.</summary>
internal interface IIceHost
{
    /// <summary>The loop that the connection belongs to.</summary>
    RtcLoop Loop { get; }

    /// <summary>[[IsClosed]].</summary>
    bool IsClosed { get; }

    /// <summary>[[Configuration]].</summary>
    RTCConfiguration Configuration { get; }

    /// <summary>The ICE servers list: every URL of every server, in order.</summary>
    ImmutableArray<IceServerAddress> IceServers { get; }

    /// <summary>Which addresses and ports to use.</summary>
    RTCTransportOptions TransportOptions { get; }

    /// <summary>The DTLS transports that the derivations look at, each once.</summary>
    IEnumerable<RTCDtlsTransport> ReferencedTransports { get; }

    /// <summary>[[PendingLocalDescription]].</summary>
    AppliedDescription? PendingLocal { get; }

    /// <summary>[[CurrentLocalDescription]].</summary>
    AppliedDescription? CurrentLocal { get; }

    /// <summary>[[PendingRemoteDescription]].</summary>
    AppliedDescription? PendingRemote { get; }

    /// <summary>[[CurrentRemoteDescription]].</summary>
    AppliedDescription? CurrentRemote { get; }

    /// <summary>The transport of the section with this index, null when it has none yet.</summary>
    RTCDtlsTransport? TransportOfSection(int mLineIndex);

    /// <summary>Fires an event at the connection: icecandidate, icecandidateerror, or the change of a derived state. Only in a task of the loop.</summary>
    void Fire(RTCEvent e);
}
