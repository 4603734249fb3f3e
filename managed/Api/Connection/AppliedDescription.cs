using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

/// <summary>One of the four description slots: the description that was applied, to which candidates are added as they come.</summary>
/// <param name="type">What it is.</param>
/// <param name="sdp">The description; owned by the slot from here on.</param>
internal sealed class AppliedDescription(RTCSdpType type, SessionDescription sdp)
{
    private RTCSessionDescription? _object;

    /// <summary>What it is.</summary>
    public RTCSdpType Type => type;

    /// <summary>The description with the candidates so far.</summary>
    public SessionDescription Sdp => sdp;

    /// <summary>What the attribute of the connection gives: the same object until a candidate joins.</summary>
    public RTCSessionDescription Object => _object ??= new RTCSessionDescription(type, sdp.ToString());

    /// <summary>Adds a line <c>a=candidate</c> or <c>a=end-of-candidates</c> to a section.</summary>
    /// <param name="section">Its index.</param>
    /// <param name="name"><c>candidate</c> or <c>end-of-candidates</c>.</param>
    /// <param name="value">The value of the attribute, null when it has none.</param>
    public void Add(int section, string name, string? value)
    {
        sdp.Media[section].Add(name, value);
        _object = null;
    }
}
