namespace Conformance.WebRtc.Sdp;

/// <summary>A description (RFC 8866 section 5): its session-level lines and its media descriptions. Lossless for lines that it does not know.</summary>
internal sealed class SessionDescription
{
    /// <summary>The session-level lines in order, <c>v=</c> first.</summary>
    public List<SdpLine> Lines { get; } = [];

    /// <summary>The media descriptions in order.</summary>
    public List<MediaDescription> Media { get; } = [];

    /// <summary>The o= line.</summary>
    public SdpOrigin Origin => throw new NotImplementedException();

    /// <summary>Every a=group (RFC 5888).</summary>
    public IReadOnlyList<SdpGroup> Groups => throw new NotImplementedException();

    /// <summary>True with a=ice-lite (RFC 8839 section 5.3).</summary>
    public bool IsIceLite => throw new NotImplementedException();

    /// <summary>Reads a description. Lines end in CRLF or LF.</summary>
    /// <exception cref="RTCError">sdp-syntax-error with the line number.</exception>
    public static SessionDescription Parse(string text) => throw new NotImplementedException();

    /// <summary>A copy whose lines can be changed without changing this one.</summary>
    public SessionDescription Clone() => throw new NotImplementedException();

    /// <summary>The media description with this mid, null when there is none.</summary>
    public MediaDescription? FindMid(string mid) => throw new NotImplementedException();

    /// <summary>The description as text, each line ended by CRLF.</summary>
    public override string ToString() => throw new NotImplementedException();
}
