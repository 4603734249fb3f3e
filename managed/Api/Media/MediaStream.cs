namespace Conformance.WebRtc;

/// <summary>A set of tracks. <c>mediacapture-streams#mediastream</c>.</summary>
public sealed class MediaStream
{
    /// <summary>A random identifier, or that of the other side.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();
}
