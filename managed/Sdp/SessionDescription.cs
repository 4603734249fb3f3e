namespace Conformance.WebRtc.Sdp;

/// <summary>A description (RFC 8866 section 5): its session-level lines and its media descriptions. Lossless for lines that it does not know.</summary>
internal sealed class SessionDescription
{
    /// <summary>The session-level lines in order, <c>v=</c> first.</summary>
    public List<SdpLine> Lines { get; } = [];

    /// <summary>The media descriptions in order.</summary>
    public List<MediaDescription> Media { get; } = [];

    /// <summary>The o= line.</summary>
    /// <exception cref="InvalidOperationException">There is none, which a description that was parsed cannot be.</exception>
    public SdpOrigin Origin
    {
        get
        {
            foreach (var line in Lines)
            {
                if (line.Type == 'o' && SdpOrigin.TryParse(line.Value, out var origin))
                {
                    return origin!;
                }
            }

            throw new InvalidOperationException("A description without an o= line (RFC 8866 section 5.2).");
        }
    }

    /// <summary>Every a=group (RFC 5888).</summary>
    public IReadOnlyList<SdpGroup> Groups => Lines.All<SdpGroup>("group", SdpGroup.TryParse);

    /// <summary>True with a=ice-lite (RFC 8839 section 5.3).</summary>
    public bool IsIceLite => Lines.Has("ice-lite");

    /// <summary>Reads a description. Lines end in CRLF or LF.</summary>
    /// <exception cref="RTCError">sdp-syntax-error with the line number.</exception>
    public static SessionDescription Parse(string text) => SdpReader.Read(text);

    /// <summary>A copy whose lines can be changed without changing this one.</summary>
    public SessionDescription Clone()
    {
        var copy = new SessionDescription();
        copy.Lines.AddRange(Lines);
        copy.Media.AddRange(Media.Select(media => media.CloneInto(copy)));
        return copy;
    }

    /// <summary>The media description at this place, null when it is rejected, has another mid, or is not there.</summary>
    public MediaDescription? FindInUse(int index, string? mid) =>
        index < Media.Count && Media[index] is { IsRejected: false } media && media.Mid == mid ? media : null;

    /// <summary>The media description with this mid, null when there is none.</summary>
    public MediaDescription? FindMid(string mid)
    {
        foreach (var media in Media)
        {
            if (media.Lines.TryFind("mid", out var value) && value.SequenceEqual(mid))
            {
                return media;
            }
        }

        return null;
    }

    /// <summary>The description as text, each line ended by CRLF.</summary>
    public override string ToString() => SdpWriter.Write(this);
}
