using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Whether a track still has a source. <c>mediacapture-streams#dom-mediastreamtrackstate</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<MediaStreamTrackState>))]
public enum MediaStreamTrackState
{
    /// <summary><c>live</c>: it has.</summary>
    Live,

    /// <summary><c>ended</c>: it has not, and never will again.</summary>
    Ended,
}
