using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Engine.Results;
using Conformance.Reporting;
using Conformance.Units.Reporting.Sample;

namespace Conformance.Units.Reporting;

public sealed partial class HtmlReportTests
{
    private static readonly SampleRun Run = new(300);
    private string _folder = "";
    private string _html = "";

    /// <summary>The page stays in the test's work folder, so that it can be looked at.</summary>
    [OneTimeSetUp]
    public void WriteOnce()
    {
        _folder = Run.WriteTo(Path.Combine(TestContext.CurrentContext.WorkDirectory, "sample-run"));
        _html = File.ReadAllText(HtmlReport.Write(_folder));
    }

    [Test]
    public void Write_SameFiles_GivesTheSameBytes()
    {
        var before = File.ReadAllBytes(Path.Combine(_folder, "index.html"));
        HtmlReport.Write(_folder);
        Assert.That(File.ReadAllBytes(Path.Combine(_folder, "index.html")), Is.EqualTo(before));
    }

    [Test]
    public void Write_Again_LeavesNoHalfPageBehind() => Assert.That(Directory.GetFiles(_folder, "*.tmp"), Is.Empty);

    [Test]
    public void Write_HostileText_StaysInItsElement()
    {
        var blocks = (Run.Cases.Count + 39) / 40;
        Assert.Multiple(() =>
        {
            Assert.That(Regex.Count(_html, "<script"), Is.EqualTo(blocks + 2),
                "the model, the blocks and the script, nothing from the data");
            Assert.That(Regex.Count(_html, "</script", RegexOptions.IgnoreCase), Is.EqualTo(blocks + 2));
            Assert.That(_html, Does.Not.Contain("onerror=\"document"));
            Assert.That(_html, Does.Not.Contain("<img"));
        });
    }

    [Test]
    public void Write_Page_AsksNothingOfAnyServer()
    {
        var markup = Elements().Replace(_html, "");
        Assert.Multiple(() =>
        {
            Assert.That(markup, Does.Contain("default-src 'none'"));
            Assert.That(markup, Does.Not.Contain("http:").And.Not.Contain("https:").And.Not.Contain("src="));
            Assert.That(Style().Match(_html).Value, Does.Not.Contain("url(").And.Not.Contain("@import"));
        });
    }

    [Test]
    public void Write_EveryPlannedCase_IsInTheModel()
    {
        using var model = Model();
        var ids = model.RootElement.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("id").GetString());
        Assert.That(ids, Is.EqualTo(Run.Header.Planned));
    }

    [Test]
    public void Write_RunWithoutEnd_ShowsPlannedCasesWithoutAVerdict()
    {
        using var folder = new RunFolder();
        folder.Results(string.Join('\n', Run.ResultLines().Take(11)) + "\n{\"case\":{\"ca");
        using var model = Model(File.ReadAllText(HtmlReport.Write(folder.Path)));
        var (run, cases) = (model.RootElement.GetProperty("run"), model.RootElement.GetProperty("cases"));
        Assert.Multiple(() =>
        {
            Assert.That(cases.GetArrayLength(), Is.EqualTo(Run.Header.Planned.Count));
            Assert.That(cases.EnumerateArray().Count(c => c.TryGetProperty("verdict", out _)), Is.EqualTo(10));
            Assert.That(run.GetProperty("killed").GetBoolean());
            Assert.That(run.GetProperty("unreadableResults").GetInt32(), Is.EqualTo(1));
        });
    }

    [Test]
    public void Write_Blocks_UnpackToTheTracesAsWritten()
    {
        var unpacked = Block().Matches(_html).SelectMany(block =>
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(block.Groups[1].Value)), CompressionMode.Decompress);
            using var json = JsonDocument.Parse(gzip);
            return json.RootElement.EnumerateArray().Select(line => line.GetRawText()).ToList();
        });
        Assert.That(unpacked, Is.EqualTo(Run.TraceLines()));
    }

    [Test]
    public void Write_TraceWrittenTwiceAndOneCutShort_TheLastWholeOneIsShown()
    {
        using var folder = new RunFolder();
        folder.Results(string.Join('\n', Run.ResultLines()));
        var stale = JsonSerializer.Serialize(Run.Traces[0] with { Peers = [] }, ResultJson.Lines.TraceLine);
        var fresh = Run.TraceLines().First();
        File.WriteAllText(Path.Combine(folder.Path, "traces.jsonl"), $"{stale}\n{fresh}\n{fresh[..100]}", new UTF8Encoding(false));
        var html = File.ReadAllText(HtmlReport.Write(folder.Path));
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(Block().Match(html).Groups[1].Value)),
            CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        Assert.That(reader.ReadToEnd(), Is.EqualTo($"[{fresh}]"));
    }

    [Test]
    public void Write_Clauses_CarryTheirAddress()
    {
        using var model = Model();
        var clauses = model.RootElement.GetProperty("clauses").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!, c =>
            c.GetProperty("url").GetString());
        Assert.That(clauses["webrtc#dom-rtcdatachannel"], Is.EqualTo("https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel"));
    }

    private JsonDocument Model(string? html = null) => JsonDocument.Parse(ModelElement().Match(html ?? _html).Groups[1].Value);

    [GeneratedRegex("<script type=\"application/json\" id=\"model\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex ModelElement();

    [GeneratedRegex("<script type=\"text/plain\" id=\"traces-\\d+\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<(script|style)[ >].*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Elements();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
