namespace Conformance.Units.Managed.Sdp;

/// <summary>One damage to a text.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="At">Where, as a part of the text's length.</param>
/// <param name="Other">Where the second line of a swap lies.</param>
/// <param name="Junk">What is put in.</param>
public sealed record Mutation(MutationKind Kind, double At, double Other, string Junk)
{
    public string Apply(string text)
    {
        if (text.Length == 0)
        {
            return Junk;
        }

        var place = Math.Min((int)(At * text.Length), text.Length - 1);
        return Kind switch
        {
            MutationKind.Flip => string.Concat(text.AsSpan(0, place), ((char)(text[place] ^ (1 << (int)(Other * 8)))).ToString(), text.AsSpan(place + 1)),
            MutationKind.Insert => text.Insert(place, Junk),
            MutationKind.Delete => text.Remove(place, Math.Min(Junk.Length, text.Length - place)),
            MutationKind.Truncate => text[..place],
            _ => ApplyToLines(text),
        };
    }

    private string ApplyToLines(string text)
    {
        var lines = text.Split('\n').ToList();
        var (line, other) = ((int)(At * lines.Count), (int)(Other * lines.Count));
        switch (Kind)
        {
            case MutationKind.DropLine:
                lines.RemoveAt(line);
                break;
            case MutationKind.RepeatLine:
                lines.Insert(other, lines[line]);
                break;
            case MutationKind.SwapLines:
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            default:
                lines.Insert(line, Junk);
                break;
        }

        return string.Join('\n', lines);
    }
}
