using System.Text.Json;
using Conformance.Engine.Results;

namespace Conformance.Reporting.Runs;

/// <summary>
/// Reads a run folder. Tolerates what a killed or resumed run leaves: a line cut short, several headers and footers, a case written twice.
/// </summary>
public static class RunFolderReader
{
    /// <summary>The name of the file with the results.</summary>
    public const string ResultsFile = "results.jsonl";

    /// <summary>The name of the file with the traces.</summary>
    public const string TracesFile = "traces.jsonl";

    /// <summary>Reads <c>results.jsonl</c> of a folder.</summary>
    /// <exception cref="InvalidDataException">The file has no header that can be read.</exception>
    public static RunRecord Read(string runFolder)
    {
        var path = Path.Combine(runFolder, ResultsFile);
        var cases = new Dictionary<string, CaseResult>(StringComparer.Ordinal);
        RunHeader? first = null;
        RunHeader? last = null;
        RunFooter? footer = null;
        var sessions = 0;
        var unreadable = 0;

        foreach (var line in JsonLines.Read(path))
        {
            switch (Parse(line.Utf8))
            {
                case { Run: { } header }:
                    first ??= header;
                    last = header;
                    footer = null;
                    sessions++;
                    break;
                case { Case: { } result }:
                    cases[result.Case] = result;
                    break;
                case { End: { } end }:
                    footer = end;
                    break;
                default:
                    unreadable++;
                    break;
            }
        }

        return first is null || last is null
            ? throw new InvalidDataException($"{path}: no line of it is a run's header, so it cannot be told what the run planned")
            : new RunRecord
            {
                Header = last,
                FirstStarted = first.Started,
                Resumptions = sessions - 1,
                Footer = footer,
                Cases = cases,
                UnreadableLines = unreadable,
            };
    }

    private static ResultLine? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line.Span, ResultJson.Lines.ResultLine);
        }
        catch (JsonException)
        {
            // Not lost: the caller counts the line, and the report says how many there are.
            return null;
        }
    }
}
