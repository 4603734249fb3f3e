using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Everything that an offer or answer is made from (RFC 9429 sections 5.2 and 5.3).</summary>
internal sealed record DescriptionInput
{
    /// <summary>sess-id of the o= line, the same for the life of the connection.</summary>
    public required ulong SessionId { get; init; }

    /// <summary>sess-version of the o= line: one more than that of the last local description wherever the text differs from it.</summary>
    public required ulong SessionVersion { get; init; }

    /// <summary>The fingerprints of the certificates.</summary>
    public required ImmutableArray<RTCDtlsFingerprint> Fingerprints { get; init; }

    /// <summary>a=tls-id of the first DTLS association of each transport.</summary>
    public required string TlsId { get; init; }

    /// <summary>Gives the a=tls-id for a new DTLS association, by the one of the offer that asks for it: the same one each time.</summary>
    public Func<string, string> NewTlsId { get; init; } = id => id;

    /// <summary>The bundle policy, for initial sections.</summary>
    public required RTCBundlePolicy BundlePolicy { get; init; }

    /// <summary>The set of transceivers, in order.</summary>
    public required ImmutableArray<TransceiverView> Transceivers { get; init; }

    /// <summary>True when a data channel has been made, or a data section has been negotiated.</summary>
    public required bool WantsData { get; init; }

    /// <summary>The local description of the last negotiation that was completed, null when there is none.</summary>
    public required SessionDescription? CurrentLocal { get; init; }

    /// <summary>The remote description of the last negotiation that was completed, null when there is none.</summary>
    public required SessionDescription? CurrentRemote { get; init; }

    /// <summary>The local offer or provisional answer under way, null when there is none.</summary>
    public required SessionDescription? PendingLocal { get; init; }

    /// <summary>The remote offer or provisional answer under way: what an answer answers.</summary>
    public required SessionDescription? PendingRemote { get; init; }

    /// <summary>Gives the ICE credentials for the section with this index and mid: those of its transport, or new ones for a new transport or a restart.</summary>
    public required Func<int, string, RTCIceParameters> IceCredentials { get; init; }

    /// <summary>Gives a mid that was never used on this connection.</summary>
    public required Func<string> NewMid { get; init; }

    /// <summary>For an answer: the DTLS role that the section's transport already has, <c>active</c> or <c>passive</c>; null before it has one.</summary>
    public required Func<string, string?> NegotiatedSetup { get; init; }

    /// <summary>a=sctp-port of the first association.</summary>
    public int SctpPort { get; init; } = 5000;

    /// <summary>a=max-message-size in bytes: what this side takes.</summary>
    public long MaxMessageSize { get; init; } = 262144;
}
