using System.Collections.Frozen;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>The objects that the trace names, and the events that it listens to: the two tables of <c>PROTOCOL.md</c>.</summary>
internal static class ApiObjects
{
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        ["RTCIceTransport"] = "ice",
        ["RTCDtlsTransport"] = "dtls",
        ["RTCSctpTransport"] = "sctp",
        ["RTCDataChannel"] = "channel",
        ["MediaStreamTrack"] = "track",
        ["MediaStream"] = "stream",
        ["RTCRtpTransceiver"] = "transceiver",
        ["RTCRtpSender"] = "sender",
        ["RTCRtpReceiver"] = "receiver",
        ["RTCDTMFSender"] = "dtmf",
        ["RTCCertificate"] = "certificate",
        ["RTCPeerConnection"] = "pc",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string[]> Events = new Dictionary<string, string[]>
    {
        ["RTCPeerConnection"] =
        [
            "signalingstatechange", "iceconnectionstatechange", "icegatheringstatechange", "connectionstatechange", "negotiationneeded",
            "icecandidate", "icecandidateerror", "track", "datachannel",
        ],
        ["RTCIceTransport"] = ["statechange", "gatheringstatechange", "selectedcandidatepairchange"],
        ["RTCDtlsTransport"] = ["statechange", "error"],
        ["RTCSctpTransport"] = ["statechange"],
        ["RTCDataChannel"] = ["open", "message", "bufferedamountlow", "error", "closing", "close"],
        ["MediaStreamTrack"] = ["mute", "unmute", "ended"],
        ["MediaStream"] = ["addtrack", "removetrack"],
    }.ToFrozenDictionary();

    /// <summary>The prefix of the ids of objects of an interface, null for objects that have no id.</summary>
    public static string? PrefixOf(string kind) => Prefixes.GetValueOrDefault(kind);

    /// <summary>The events that are recorded at objects of an interface.</summary>
    public static IReadOnlyList<string> EventsOf(string kind) => Events.GetValueOrDefault(kind) ?? [];
}
