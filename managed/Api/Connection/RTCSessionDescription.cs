namespace Conformance.WebRtc;

/// <summary>A description. <c>webrtc#rtcsessiondescription-class</c>.</summary>
public sealed class RTCSessionDescription
{
    /// <param name="descriptionInitDict">What it is and its text.</param>
    /// <exception cref="RTCException">TypeError: null, or no value of <see cref="RTCSdpType"/>.</exception>
    public RTCSessionDescription(RTCSessionDescriptionInit descriptionInitDict)
    {
        if (descriptionInitDict is null)
        {
            throw RTCException.Type("a session description needs a dictionary with a type");
        }

        W3CName.Check(descriptionInitDict.Type, "type");
        (Type, Sdp) = (descriptionInitDict.Type, descriptionInitDict.Sdp ?? "");
    }

    internal RTCSessionDescription(RTCSdpType type, string sdp) => (Type, Sdp) = (type, sdp);

    /// <summary>What it is.</summary>
    public RTCSdpType Type { get; }

    /// <summary>Its text.</summary>
    public string Sdp { get; }

    /// <summary>The dictionary with both members: <c>toJSON()</c>.</summary>
    public RTCSessionDescriptionInit ToJson() => new() { Type = Type, Sdp = Sdp };
}
