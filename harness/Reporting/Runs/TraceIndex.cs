using System.Text.Json;

namespace Conformance.Reporting.Runs;

/// <summary>Where the trace of each case lies in <c>traces.jsonl</c>; the last line of a case wins, as in the results.</summary>
public sealed class TraceIndex
{
    private readonly Dictionary<string, (long Offset, int Length)> _places = new(StringComparer.Ordinal);
    private readonly string _path;

    private TraceIndex(string path) => _path = path;

    /// <summary>Lines that are not of the file's form.</summary>
    public int UnreadableLines { get; private set; }

    /// <summary>True when the case left a trace.</summary>
    public bool Has(string caseId) => _places.ContainsKey(caseId);

    /// <summary>Reads the file of a folder; a folder without one has no traces.</summary>
    public static TraceIndex Read(string runFolder)
    {
        var index = new TraceIndex(Path.Combine(runFolder, RunFolderReader.TracesFile));
        if (!File.Exists(index._path))
        {
            return index;
        }

        foreach (var line in JsonLines.Read(index._path))
        {
            if (CaseOf(line.Utf8) is { } id)
            {
                index._places[id] = (line.Offset, line.Utf8.Length);
            }
            else
            {
                index.UnreadableLines++;
            }
        }

        return index;
    }

    /// <summary>The lines of these cases, as the file has them, in this order; cases without a trace are left out.</summary>
    public IEnumerable<byte[]> Lines(IEnumerable<string> caseIds)
    {
        if (_places.Count == 0)
        {
            yield break;
        }

        using var file = File.OpenHandle(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        foreach (var id in caseIds)
        {
            if (_places.TryGetValue(id, out var place))
            {
                var line = new byte[place.Length];
                for (var got = 0; got < line.Length;)
                {
                    var read = RandomAccess.Read(file, line.AsSpan(got), place.Offset + got);
                    got += read > 0 ? read : throw new EndOfStreamException($"{_path} became shorter while it was read");
                }

                yield return line;
            }
        }
    }

    private static string? CaseOf(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("case", out var id) && id.ValueKind == JsonValueKind.String
                && root.TryGetProperty("peers", out var peers) && peers.ValueKind == JsonValueKind.Array
                ? id.GetString()
                : null;
        }
        catch (JsonException)
        {
            // Not lost: the line is counted, and the report says how many there are.
            return null;
        }
    }
}
