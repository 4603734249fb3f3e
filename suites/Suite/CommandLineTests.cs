using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Conformance.Engine;
using Conformance.Reporting.Runs;

namespace Conformance.Suite;

/// <summary>The command as a user meets it: exit codes, messages, what is on disk after an interruption.</summary>
[Category("Browser")]
[Category("Slow")]
public sealed class CommandLineTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("conformance-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("run --on opera", "unknown implementation 'opera'")]
    [TestCase("run --on opera", "managed")]
    [TestCase("run --on managed --browser chromium=/x", "chromium is not among the implementations of this run")]
    [TestCase("run --filter nothing/*", "no scenario fits --filter nothing/*")]
    [TestCase("run --browser chromium", "write --browser name=/path")]
    [TestCase("run --timeout never", "--timeout")]
    [TestCase("run --retries -1", "--retries is at least 0 tries")]
    [TestCase("run --resume no-such-run", "there is no such run")]
    [TestCase("run --tables /nowhere", "there is no such folder")]
    [TestCase("run --times 0", "--times is at least 1 times")]
    [TestCase("run --times 2 --resume some-run", "--times begins new runs and --resume completes an old one")]
    [TestCase("stability no-such-run", "there is no such run")]
    [TestCase("stability --out /nowhere", "there are no runs to compare in /nowhere")]
    [TestCase("accept no-such-run", "there is no such run")]
    [TestCase("accept --only everything", "--only everything: write expectations or snapshots")]
    [TestCase("accept --kind eternal", "--kind eternal: write temporary or permanent")]
    [TestCase("bench --pairs 0", "--pairs is at least 1 pairs and at most 150")]
    [TestCase("bench cases --cases 7", "--cases")]
    [TestCase("walk", "walk")]
    public async Task Usage_ThatIsWrong_ExitsWith2AndSaysWhatIsRight(string arguments, string message)
    {
        var (code, output) = await RunAsync($"{arguments}");
        Assert.That(output, Does.Contain(message));
        Assert.That(code, Is.EqualTo(2));
    }

    [Test]
    public async Task Table_ThatIsMalformed_ExitsWith2AndNamesFileAndLine()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bad.yaml"), "area: bad\nscenarios:\n  - id: bad/row\n    title: t\n    clauses: [webrtc#x]\n    steps:\n      - a: createOfer\n");
        var (code, output) = await RunAsync($"list --tables {_folder}");
        Assert.That(output, Does.Contain("bad.yaml:7: unknown member 'createOfer'"));
        Assert.That(code, Is.EqualTo(2));
    }

    [Test]
    public async Task Run_OnTheManagedStackAlone_StartsNoBrowserAndCanBeResumed()
    {
        var (_, output) = await RunAsync($"run --on managed --retries 0 --filter signaling/* --out {_folder}");
        Assert.That(output, Does.Not.Contain("chromium").And.Not.Contain("firefox"));

        var run = Directory.GetDirectories(_folder).Single();
        await RunAsync($"run --resume {Path.GetFileName(run)} --out {_folder}");
        var resumed = RunFolderReader.Read(run);
        Assert.That(resumed.Header.Implementations.Select(i => i.Name), Is.EqualTo(new[] { "managed" }));
        Assert.That((resumed.Complete, resumed.Resumptions), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task Run_SeveralTimes_SaysWhatDiffered()
    {
        var (code, output) = await RunAsync($"run --on managed --filter signaling/* --times 2 --out {_folder}");
        Assert.That(code, Is.Zero, output);
        Assert.That(Directory.GetDirectories(_folder), Has.Length.EqualTo(2));
        Assert.That(output, Does.Contain("2 runs, ").And.Contain("findings: the same in every run").And.Contain("the same in every run"));

        var (again, compared) = await RunAsync($"stability --out {_folder} --rates --yes");
        Assert.That(again, Is.EqualTo(2));
        Assert.That(compared, Does.Contain("rates are measured over all"));
    }

    [Test]
    public async Task Bench_OfManagedAndABrowser_WritesEveryFigureOfBothAndOfTheirPairs()
    {
        var (code, output) = await RunAsync($"bench --on chromium,managed --connects 2 --seconds 0.2 --pairs 2 --out {_folder}");
        Assert.That(code, Is.Zero, output);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder, "bench.json")));
        Assert.That(Names("alone"), Is.EqualTo(new[] { "chromium", "managed" }));
        Assert.That(Names("together"), Is.EqualTo(new[] { "chromium -> chromium", "managed -> chromium", "chromium -> managed" }));
        foreach (var result in json.RootElement.GetProperty("alone").EnumerateArray().Concat(json.RootElement.GetProperty("together").EnumerateArray()))
        {
            Assert.That(result.GetProperty("connects").GetArrayLength(), Is.EqualTo(2));
            Assert.That(result.GetProperty("connectMilliseconds").GetDouble(), Is.Positive);
            Assert.That(result.GetProperty("megabitsPerSecond").GetDouble(), Is.Positive);
            Assert.That(result.GetProperty("messagesPerSecond").GetDouble(), Is.Positive);
        }

        IEnumerable<string?> Names(string part) => json.RootElement.GetProperty(part).EnumerateArray().Select(r => r.GetProperty("name").GetString());
    }

    [Test]
    public async Task Browser_AtAPathThatDoesNotExist_ExitsWith3AndSaysSo()
    {
        var (code, output) = await RunAsync($"run --on chromium --browser chromium=/nowhere/chromium --out {_folder}");
        Assert.That(output, Does.Contain("/nowhere/chromium"));
        Assert.That(code, Is.EqualTo(3));
    }

    [Test]
    public async Task OutputFolder_ThatCannotBeMade_ExitsWith3AndSaysWhatToDo()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "file"), "");
        var (code, output) = await RunAsync($"run --on chromium --filter signaling/* --out {Path.Combine(_folder, "file", "below")}");
        Assert.That(output, Does.Contain("--out"));
        Assert.That(code, Is.EqualTo(3));
    }

    [Test]
    public async Task Run_ThatIsInterrupted_KeepsItsResultsAndCanBeResumed()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("signals are sent with kill(1)");
        }

        using var process = Start($"run --on chromium --retries 0 --filter signaling/* --out {_folder}");
        var output = Collect(process);
        var results = await FirstResultsAsync();
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(3), output.ToString());

        var run = Path.GetDirectoryName(results)!;
        var stopped = RunFolderReader.Read(run);
        Assert.That(stopped.Done, Is.GreaterThan(0).And.LessThan(stopped.Header.Planned.Count), "it was stopped in the middle");
        Assert.That(File.Exists(Path.Combine(run, "index.html")), Is.True, "the report of what there is");

        await RunAsync($"run --resume {Path.GetFileName(run)} --out {_folder}");
        var resumed = RunFolderReader.Read(run);
        Assert.That(resumed.Complete, Is.True);
        Assert.That(resumed.Resumptions, Is.EqualTo(1));
    }

    /// <summary>Waits until a run has kept its first case.</summary>
    private async Task<string> FirstResultsAsync()
    {
        var written = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(_folder, "results.jsonl") { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Changed += (_, e) =>
        {
            using var file = new FileStream(e.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            if (reader.ReadToEnd().Contains("{\"case\":{", StringComparison.Ordinal))
            {
                written.TrySetResult(e.FullPath);
            }
        };
        return await written.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static async Task<(int Code, string Output)> RunAsync(string arguments)
    {
        using var process = Start(arguments);
        var output = Collect(process);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());
    }

    private static Process Start(string arguments)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "conformance.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RepositoryRoot.Find() };
        foreach (var argument in arguments.Split(' ').Prepend(tool))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static StringBuilder Collect(Process process)
    {
        var text = new StringBuilder();
        void Take(object _, DataReceivedEventArgs e)
        {
            lock (text)
            {
                text.AppendLine(e.Data);
            }
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return text;
    }
}
