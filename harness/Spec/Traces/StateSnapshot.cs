using System.Collections.Immutable;

namespace Conformance.Spec.Traces;

/// <summary>
/// All states of one connection at one moment, read by the agent inside the event or call that it records.
/// A null means that the implementation does not have the attribute; a rule that needs it does not apply then.
/// </summary>
public sealed record StateSnapshot
{
    /// <summary>RTCSignalingState.</summary>
    public string? SignalingState { get; init; }

    /// <summary>RTCIceConnectionState.</summary>
    public string? IceConnectionState { get; init; }

    /// <summary>RTCIceGatheringState.</summary>
    public string? IceGatheringState { get; init; }

    /// <summary>RTCPeerConnectionState.</summary>
    public string? ConnectionState { get; init; }

    /// <summary>Type of <c>currentLocalDescription</c>, null when it is null.</summary>
    public string? CurrentLocal { get; init; }

    /// <summary>Type of <c>pendingLocalDescription</c>, null when it is null.</summary>
    public string? PendingLocal { get; init; }

    /// <summary>Type of <c>currentRemoteDescription</c>, null when it is null.</summary>
    public string? CurrentRemote { get; init; }

    /// <summary>Type of <c>pendingRemoteDescription</c>, null when it is null.</summary>
    public string? PendingRemote { get; init; }

    /// <summary>The set of transceivers, in the order of <c>getTransceivers()</c>.</summary>
    public ImmutableArray<TransceiverSnapshot> Transceivers { get; init; } = [];

    /// <summary>Every DTLS transport seen so far, referenced or not.</summary>
    public ImmutableArray<DtlsSnapshot> Dtls { get; init; } = [];

    /// <summary>Every ICE transport seen so far, referenced or not.</summary>
    public ImmutableArray<IceSnapshot> Ice { get; init; } = [];

    /// <summary><c>connection.sctp</c>, null when it is null.</summary>
    public SctpSnapshot? Sctp { get; init; }

    /// <summary>Every data channel created or received so far.</summary>
    public ImmutableArray<ChannelSnapshot> Channels { get; init; } = [];

    /// <summary>The ids of the DTLS transports that the set of transceivers and the SCTP transport reference now.</summary>
    public IEnumerable<string> ReferencedDtls =>
        Transceivers.Select(t => t.Dtls).Append(Sctp?.Dtls).OfType<string>().Distinct();

    /// <summary>The DTLS transports that the set of transceivers and the SCTP transport reference now: the ones that the derivations look at.</summary>
    public IEnumerable<DtlsSnapshot> ConsideredDtls => ReferencedDtls.Select(id => Dtls.FirstOrDefault(d => d.Id == id)).OfType<DtlsSnapshot>();

    /// <summary>The ICE transports under <see cref="ConsideredDtls"/>.</summary>
    public IEnumerable<IceSnapshot> ConsideredIce =>
        ConsideredDtls.Select(d => d.Ice).OfType<string>().Distinct().Select(id => Ice.FirstOrDefault(i => i.Id == id)).OfType<IceSnapshot>();
}
