using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>As what binary messages are handed out. <c>websockets#binarytype</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCBinaryType>))]
public enum RTCBinaryType
{
    /// <summary><c>blob</c>: as a <see cref="WebRtc.Blob"/>.</summary>
    Blob,

    /// <summary><c>arraybuffer</c>: as a byte[].</summary>
    Arraybuffer,
}
