using System.Collections.Immutable;
using System.Text;
using Conformance.Engine.Results;

namespace Conformance.Engine.Snapshots;

/// <summary>The canonical form of a case: its traces without what chance and the machine decide.</summary>
/// <param name="Implementation">Whose, with the version: <c>chromium 156.0.8078.79</c>.</param>
/// <param name="Strands">The strands of each peer, then the descriptions as strands of their own. Names begin with the peer's.</param>
public sealed record Snapshot(string Implementation, ImmutableArray<Strand> Strands)
{
    /// <summary>The canonical form of what a case left.</summary>
    /// <param name="traces">The traces of the case.</param>
    /// <param name="implementation">The implementation and its version, in words.</param>
    /// <exception cref="FormatException">A trace is not of the protocol's form.</exception>
    public static Snapshot Of(TraceLine traces, string implementation)
    {
        var names = new StableNames();
        var descriptions = new CanonicalDescriptions(names);
        var values = new CanonicalValues(names, descriptions);
        var strands = new List<Strand>();
        foreach (var peer in traces.Peers)
        {
            strands.AddRange(CanonicalTrace.Strands(peer.ToTrace(), traces.Peers.Count > 1, values)
                .Select(s => s with { Name = $"{peer.Peer} {s.Name}" }));
        }

        strands.AddRange(descriptions.Texts.Select((lines, i) => new Strand($"description {i + 1}", [.. lines])));
        return new Snapshot(implementation, [.. strands]);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="FormatException">It is not of the form that <see cref="ToString"/> writes.</exception>
    public static Snapshot Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var strands = new List<Strand>();
        foreach (var line in lines.Skip(1).Where(l => l.Length > 0))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal) && strands.Count > 0)
            {
                strands[^1] = line == CutLine ? strands[^1] with { Cut = true } : strands[^1] with { Lines = strands[^1].Lines.Add(line[2..]) };
            }
            else
            {
                strands.Add(line[0] != ' ' && line[^1] == ':' ? new Strand(line[..^1], []) : throw new FormatException($"'{line}' is neither a strand's name nor a line of one"));
            }
        }

        return new Snapshot(lines[0], [.. strands]);
    }

    /// <summary>The text of a file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Implementation).Append('\n');
        foreach (var strand in Strands)
        {
            text.Append('\n').Append(strand.Name).Append(":\n").AppendJoin("", strand.Lines.Select(l => $"  {l}\n")).Append(strand.Cut ? CutLine + "\n" : "");
        }

        return text.ToString();
    }

    private const string CutLine = "  ...";
}
