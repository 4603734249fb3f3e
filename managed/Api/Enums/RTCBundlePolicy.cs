using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Which sections get a transport of their own when the other side is not bundle-aware. <c>webrtc#rtcbundlepolicy-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCBundlePolicy>))]
public enum RTCBundlePolicy
{
    /// <summary><c>balanced</c>: the first section of each kind.</summary>
    Balanced,

    /// <summary><c>max-compat</c>: every section.</summary>
    MaxCompat,

    /// <summary><c>max-bundle</c>: the first section only.</summary>
    MaxBundle,
}
