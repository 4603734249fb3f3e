using System.Text;
using Conformance.Engine.Results;

namespace Conformance.Units.Engine.Results;

public sealed class ResultStoreTests
{
    private static readonly RunHeader Header = new()
    {
        Run = "r",
        Started = DateTimeOffset.UnixEpoch,
        Arguments = [],
        Seed = 1,
        Retries = 1,
        TimeoutSeconds = 10,
        Machine = "m",
        Implementations = [],
        Scenarios = [],
        Planned = [],
    };

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("result-store").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Append_BeforeDispose_IsOnDiskAlready()
    {
        using var store = ResultStore.Open(_folder, Header);

        store.Append(Result("one"), new TraceLine("one", []));

        Assert.That(Cases(), Is.EqualTo(new[] { "run", "one" }));
        Assert.That(Lines("traces.jsonl"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Reopening_AfterAWholeLine_KeepsEverything()
    {
        Write("one", "two");

        Write("three");

        Assert.That(Cases(), Is.EqualTo(new[] { "run", "one", "two", "run", "three" }));
    }

    [TestCase("{\"case\":{\"case\":\"half")]
    [TestCase("{")]
    public void Reopening_AfterAHalfLine_CutsItOff(string half)
    {
        Write("one");
        File.AppendAllText(Path.Combine(_folder, "results.jsonl"), half);
        File.AppendAllText(Path.Combine(_folder, "traces.jsonl"), half);

        Write("two");

        Assert.That(Cases(), Is.EqualTo(new[] { "run", "one", "run", "two" }));
        Assert.That(Lines("traces.jsonl"), Has.Count.EqualTo(2));
    }

    [Test]
    public void Reopening_AfterAHalfLineLongerThanABlock_CutsItOff()
    {
        Write("one");
        File.AppendAllText(Path.Combine(_folder, "results.jsonl"), new string('x', 10_000));

        Write("two");

        Assert.That(Cases(), Is.EqualTo(new[] { "run", "one", "run", "two" }));
    }

    [Test]
    public void Reopening_OfAFileWithoutAWholeLine_BeginsIt()
    {
        File.WriteAllText(Path.Combine(_folder, "results.jsonl"), new string('x', 5000));

        Write("one");

        Assert.That(Cases(), Is.EqualTo(new[] { "run", "one" }));
    }

    [Test]
    public void Appends_OfManyThreads_AreWholeLines()
    {
        using (var store = ResultStore.Open(_folder, Header))
        {
            Parallel.For(0, 50, i => store.Append(Result($"case{i}"), new TraceLine($"case{i}", [])));
        }

        Assert.That(Cases().Skip(1).Order(StringComparer.Ordinal), Is.EqualTo(Enumerable.Range(0, 50).Select(i => $"case{i}").Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Folder_ThatCannotBeMade_IsNamedWithWhatToDo()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var folder = Path.Combine(file, "run");

        Assert.That(
            () => ResultStore.Open(folder, Header),
            Throws.InstanceOf<ResultStoreException>().With.Message.StartsWith($"cannot write results to {folder}: ").And.Message.EndsWith("Choose another folder with --out, or make this one writable."));
    }

    private static CaseResult Result(string id) => new()
    {
        Case = id,
        Scenario = id,
        Implementations = ["x"],
        Verdict = Verdict.Pass,
        Started = DateTimeOffset.UnixEpoch,
        DurationMs = 1,
        Tries = [Verdict.Pass],
        Findings = [],
    };

    private void Write(params ReadOnlySpan<string> cases)
    {
        using var store = ResultStore.Open(_folder, Header);
        foreach (var id in cases)
        {
            store.Append(Result(id), new TraceLine(id, []));
        }
    }

    private List<string> Lines(string file)
    {
        using var stream = new FileStream(Path.Combine(_folder, file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>What each line of the results is: <c>run</c> for a header, else the case.</summary>
    private List<string> Cases() =>
        [.. Lines("results.jsonl").Select(l => System.Text.Json.JsonSerializer.Deserialize(l, ResultJson.Lines.ResultLine)!).Select(l => l.Case?.Case ?? "run")];
}
