using System.Diagnostics;
using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

[Platform(Exclude = "Win", Reason = "uses sh")]
public sealed class ProcessRunnerTests
{
    [Test]
    public async Task Run_BothOutputsFull_CapturesBothToTheEnd()
    {
        const string script = "head -c 300000 /dev/zero | tr '\\0' o; head -c 300000 /dev/zero | tr '\\0' e >&2; exit 3";
        var outcome = await ProcessRunner.RunAsync(Shell(script), default);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
            Assert.That(outcome.Output, Has.Length.EqualTo(300000));
            Assert.That(outcome.Errors, Has.Length.EqualTo(300000));
        });
    }

    [Test]
    public async Task Run_CommandThatAsks_GetsNoAnswer()
    {
        var outcome = await ProcessRunner.RunAsync(Shell("read answer || echo none"), default);

        Assert.That(outcome.Output.Trim(), Is.EqualTo("none"));
    }

    [Test]
    public async Task Run_NoSuchFile_IsNotStarted()
    {
        var outcome = await ProcessRunner.RunAsync(new("/no/such/program", [], TimeSpan.FromSeconds(5)), default);

        Assert.That(outcome.End, Is.EqualTo(ProcessEnd.NotStarted));
        Assert.That(outcome.Errors, Does.Contain("/no/such/program"));
    }

    [Test]
    public async Task Run_LongerThanItsLimit_EndsTheWholeTree()
    {
        var outcome = await ProcessRunner.RunAsync(Shell("sleep 60 & echo $!; wait", TimeSpan.FromSeconds(0.5)), default);

        Assert.That(outcome.End, Is.EqualTo(ProcessEnd.TimedOut));
        Assert.That(IsAlive(int.Parse(outcome.Output)), Is.False);
    }

    [Test]
    public void Run_Cancelled_EndsAtOnce()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        var watch = Stopwatch.StartNew();

        Assert.That(() => ProcessRunner.RunAsync(Shell("sleep 60"), cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task Run_ChildKeepsTheOutputOpen_DoesNotWaitForIt()
    {
        var watch = Stopwatch.StartNew();
        var outcome = await ProcessRunner.RunAsync(Shell("sleep 25 & echo done"), default);

        Assert.That(outcome.Succeeded, Is.True);
        Assert.That(outcome.Output, Is.EqualTo("done\n"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    private static ProcessRequest Shell(string script, TimeSpan? limit = null) =>
        new("sh", ["-c", script], limit ?? TimeSpan.FromSeconds(30));

    // A killed orphan may stay as a zombie where nobody reaps it.
    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !File.Exists($"/proc/{id}/stat") || !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ");
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            return false;
        }
    }
}
