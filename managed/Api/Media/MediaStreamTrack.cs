namespace Conformance.WebRtc;

/// <summary>A source of audio or video. <c>mediacapture-streams#mediastreamtrack</c>.</summary>
public sealed class MediaStreamTrack
{
    /// <param name="kind"><c>audio</c> or <c>video</c>.</param>
    /// <param name="label">For people.</param>
    /// <exception cref="RTCException">TypeError: another kind.</exception>
    public MediaStreamTrack(string kind, string label = "") =>
        (Kind, Label) = (kind is "audio" or "video" ? kind : throw RTCException.Type($"'{kind}' is neither audio nor video"), label);

    /// <summary><c>audio</c> or <c>video</c>.</summary>
    public string Kind { get; }

    /// <summary>A random identifier.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>For people.</summary>
    public string Label { get; }
}
