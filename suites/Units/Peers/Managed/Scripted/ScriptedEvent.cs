using Conformance.WebRtc;

namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>An event with whatever the test puts in.</summary>
public sealed class ScriptedEvent(string type) : RTCEvent(type)
{
    public RTCDataChannel? Channel { get; init; }

    public RTCRtpTransceiver? Transceiver { get; init; }

    public RTCRtpReceiver? Receiver => Transceiver?.Receiver;

    public MediaStreamTrack? Track { get; init; }

    public IReadOnlyList<MediaStream>? Streams { get; init; }

    public object? Candidate { get; init; }

    public object? Data { get; init; }

    public RTCException? Error { get; init; }

    public int? ErrorCode { get; init; }

    public string? ErrorText { get; init; }

    public string? Url { get; init; }
}
