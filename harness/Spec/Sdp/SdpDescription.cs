using System.Collections.Immutable;

namespace Conformance.Spec.Sdp;

/// <summary>
/// A description as the judge reads it: lines, sections and groups. It takes any text; what is odd in it is for rules to say.
/// </summary>
public sealed class SdpDescription
{
    private SdpDescription(string text, ImmutableArray<SdpLine> lines)
    {
        Text = text;
        Lines = lines;
        var starts = lines.Select((line, i) => (line, i)).Where(x => x.line.Type == 'm').Select(x => x.i).ToList();
        Session = new SdpSection(lines[..(starts.Count > 0 ? starts[0] : lines.Length)]);
        Media = [.. starts.Select((start, i) => new SdpMedia(i, lines[start..(i + 1 < starts.Count ? starts[i + 1] : lines.Length)], Session))];
        Groups = [.. Session.All("group").Where(l => l.Words.Count > 0).Select(l => new SdpGroup(l.Word(0), [.. l.Words.Skip(1)], l))];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>All lines.</summary>
    public ImmutableArray<SdpLine> Lines { get; }

    /// <summary>What stands before the first m= line.</summary>
    public SdpSection Session { get; }

    /// <summary>The media sections.</summary>
    public ImmutableArray<SdpMedia> Media { get; }

    /// <summary>The groups, of all semantics.</summary>
    public ImmutableArray<SdpGroup> Groups { get; }

    /// <summary>The BUNDLE groups.</summary>
    public IEnumerable<SdpGroup> Bundles => Groups.Where(g => g.Semantics == "BUNDLE");

    /// <summary>The o= line.</summary>
    public SdpLine? Origin => Session.Lines.FirstOrDefault(l => l.Type == 'o');

    /// <summary>The text without what gathering adds and changes: candidates, the default address and port.</summary>
    public string WithoutGathering => string.Join('\n', Lines
        .Where(l => l.Type != 'c' && l.Name is not ("candidate" or "end-of-candidates" or "rtcp"))
        .Select(l => l.Type == 'm' ? $"m={l.Word(0)} {(l.Word(1) == "0" ? "0" : "9")} {string.Join(' ', l.Words.Skip(2))}" : l.Text));

    /// <summary>
    /// The number of a line, from 1, not counting candidates: these join a description when they are found, so that numbers would differ from run to run.
    /// </summary>
    public int NumberOf(SdpLine line) => 1 + Lines.Count(l => l.Number < line.Number && l.Name is not ("candidate" or "end-of-candidates"));

    /// <summary>Reads a text.</summary>
    public static SdpDescription Read(string text)
    {
        var lines = ImmutableArray.CreateBuilder<SdpLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            var hasCrlf = end > start && text[end - 1] == '\r';
            var line = text[start..(end < 0 ? text.Length : hasCrlf ? end - 1 : end)];
            var isField = line.Length > 1 && line[1] == '=' && char.IsAsciiLetter(line[0]);
            lines.Add(new SdpLine(lines.Count + 1, isField ? line[0] : '\0', isField ? line[2..] : line, hasCrlf));
            start = next;
        }

        return new SdpDescription(text, lines.ToImmutable());
    }

    /// <summary>The section of this mid.</summary>
    public SdpMedia? ByMid(string mid) => Media.FirstOrDefault(m => m.Mid == mid);

    /// <summary>The section at this place, null when there are fewer.</summary>
    public SdpMedia? At(int index) => index < Media.Length ? Media[index] : null;

    /// <summary>The first BUNDLE group that names a section.</summary>
    public SdpGroup? BundleOf(SdpMedia media) => media.Mid is null ? null : Bundles.FirstOrDefault(g => g.Mids.Contains(media.Mid));

    /// <summary>True when a BUNDLE group puts the section onto the transport of another one: the one that the group names first.</summary>
    public bool IsBundledIntoAnother(SdpMedia media) => BundleOf(media) is { } group && group.Mids[0] != media.Mid;

    /// <summary>The section whose transport a section uses: itself, or the first of its BUNDLE group where it has no credentials of its own.</summary>
    public SdpMedia TransportOf(SdpMedia media) =>
        !media.Has("ice-ufrag") && BundleOf(media) is { } group && ByMid(group.Mids[0]) is { } tagged ? tagged : media;

    /// <summary>The ICE credentials of a section's transport.</summary>
    public (string? Ufrag, string? Password) CredentialsOf(SdpMedia media)
    {
        var transport = TransportOf(media);
        return (transport.Inherited("ice-ufrag").FirstOrDefault()?.AttributeValue, transport.Inherited("ice-pwd").FirstOrDefault()?.AttributeValue);
    }
}
