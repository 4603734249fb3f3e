using System.Text;
using Conformance.Reporting.Coverage;
using Conformance.Reporting.Html;
using Conformance.Reporting.Runs;

namespace Conformance.Reporting;

/// <summary>Makes the one page that shows a run: who deviates where, and the trace of both peers for every case.</summary>
public static class HtmlReport
{
    /// <summary>The page's name in the run folder.</summary>
    public const string FileName = "index.html";

    /// <summary>
    /// Writes <c>index.html</c> beside <c>results.jsonl</c> and <c>traces.jsonl</c>, as a pure function of the two. The page asks nothing of
    /// any server and works from a folder. It replaces an earlier one in a single step, so a reader never meets half a page.
    /// </summary>
    /// <returns>The page's path.</returns>
    /// <exception cref="InvalidDataException"><c>results.jsonl</c> has no header that can be read.</exception>
    public static string Write(string runFolder)
    {
        var run = RunFolderReader.Read(runFolder);
        var traces = TraceIndex.Read(runFolder);
        var blocks = new TraceBlocks(traces, run.CaseIds);
        var model = ReportModelBuilder.Build(run, blocks, MachineCoverage.Read(traces, run.CaseIds));

        var path = Path.Combine(runFolder, FileName);
        var half = path + ".tmp";
        using (var writer = new StreamWriter(half, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            PageTemplate.Load().Write(writer, run.Header.Run, model, blocks);
        }

        File.Move(half, path, overwrite: true);
        return path;
    }
}
