using Conformance.Cli.Display;
using Conformance.Cli.Runs;
using Conformance.Engine;
using Conformance.Peers;
using Conformance.Peers.Benchmarks;
using Conformance.Peers.Browsers;
using Microsoft.Playwright;
using Spectre.Console;

namespace Conformance.Cli.Benchmarks;

/// <summary>Measures the data channels of each implementation with itself, one after the other, then of managed with each browser in both roles.</summary>
internal sealed class DataBench(FleetRequest requests, DataBenchOptions options, string? output)
{
    private readonly string _root = RepositoryRoot.Find();

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        await using var signaling = await SignalingServer.StartAsync(Path.Combine(_root, "fixtures", "bench"), cancellationToken);
        var alone = new List<DataBenchResult>();
        var together = new List<DataBenchResult>();
        foreach (var request in requests.Each())
        {
            await using var fleet = await Fleet.StartAsync(request, _root, new BrowserOptions(), new SaysLines(), cancellationToken);
            if (fleet.Implementations.Values.FirstOrDefault() is { } implementation && BenchSubjects.Of(implementation, signaling) is { } subject)
            {
                await using (subject)
                {
                    alone.Add(await MeasureAloneAsync(subject, cancellationToken));
                    if (options.WithOthers && requests.Managed && !request.Managed)
                    {
                        together.AddRange(await MeasureTogetherAsync(subject, cancellationToken));
                    }
                }
            }
        }

        if (alone.Count == 0)
        {
            throw new HarnessFailedException("there is no implementation to measure");
        }

        Print("both sides in one page or process", alone);
        if (together.Count > 0)
        {
            Print("offerer -> answerer, in two pages or a page and this process; the offerer sends", together);
        }

        var figures = new { machine = Machine.Describe(), at = DateTimeOffset.UtcNow, options.Connects, options.Seconds, options.Pairs, alone, together };
        await BenchFile.WriteAsync(output, "bench", figures, cancellationToken);
        return ExitCode.AsExpected;
    }

    private async Task<DataBenchResult> MeasureAloneAsync(IBenchSubject subject, CancellationToken cancellationToken)
    {
        var name = subject.Info.Name;
        await subject.ConnectAsync(WarmUps).WaitAsync(cancellationToken);
        var connects = await subject.ConnectAsync(options.Connects).WaitAsync(cancellationToken);
        Terminal.Say($"{name}: {connects.Count} connections, median {DataBenchResult.Quantile(connects, 0.5):0.0} ms");
        var large = await subject.TransferAsync(options.Large).WaitAsync(cancellationToken);
        Terminal.Say($"{name}: {large.MegabitsPerSecond:0} Mbit/s in messages of 64 KB");
        var small = await subject.TransferAsync(options.Small).WaitAsync(cancellationToken);
        Terminal.Say($"{name}: {small.MessagesPerSecond:0} messages of 1 KB/s");
        var memory = await MeasureMemoryAsync(subject, cancellationToken);
        Terminal.Say($"{name}: {(memory is { } kilobytes ? $"{kilobytes:0} KB per idle pair" : "memory cannot be read on this system")}");
        return DataBenchResult.Of(name, subject.Info.Version!, connects, large.MegabitsPerSecond, small.MessagesPerSecond, memory);
    }

    private int WarmUps => Math.Max(1, options.Connects / 5);

    private async Task<double?> MeasureMemoryAsync(IBenchSubject subject, CancellationToken cancellationToken)
    {
        // The first pairs bring what all of them share.
        await subject.HoldAsync(5).WaitAsync(cancellationToken);
        await subject.CollectGarbageAsync().WaitAsync(cancellationToken);
        var before = ProcessMemory.TreeMiB(subject.Processes());
        await subject.HoldAsync(options.Pairs).WaitAsync(cancellationToken);
        await subject.CollectGarbageAsync().WaitAsync(cancellationToken);
        var after = ProcessMemory.TreeMiB(subject.Processes());
        await subject.ReleaseAsync().WaitAsync(cancellationToken);
        return (after - before) * 1024 / options.Pairs;
    }

    private async Task<IReadOnlyList<DataBenchResult>> MeasureTogetherAsync(IBenchSubject browser, CancellationToken cancellationToken)
    {
        await using var managed = new ManagedBench();
        return
        [
            await MeasurePairAsync(browser, browser, cancellationToken),
            await MeasurePairAsync(managed, browser, cancellationToken),
            await MeasurePairAsync(browser, managed, cancellationToken),
        ];
    }

    private async Task<DataBenchResult> MeasurePairAsync(IBenchSubject offerer, IBenchSubject answerer, CancellationToken cancellationToken)
    {
        await using var a = await offerer.OpenSideAsync(cancellationToken);
        await using var b = await answerer.OpenSideAsync(cancellationToken);
        (a.Tells, b.Tells) = (b.Hear, a.Hear);
        var name = $"{offerer.Info.Name} -> {answerer.Info.Name}";
        var connects = new List<double>();
        for (var i = 0; i < WarmUps + options.Connects; i++)
        {
            connects.Add(await ConnectAsync(a, b, i).WaitAsync(cancellationToken));
            await Task.WhenAll(a.CloseAsync(i), b.CloseAsync(i)).WaitAsync(cancellationToken);
        }

        connects.RemoveRange(0, WarmUps);
        var large = await TransferAsync(a, b, -1, options.Large).WaitAsync(cancellationToken);
        var small = await TransferAsync(a, b, -2, options.Small).WaitAsync(cancellationToken);
        Terminal.Say($"{name}: {DataBenchResult.Quantile(connects, 0.5):0.0} ms, {large.MegabitsPerSecond:0} Mbit/s, {small.MessagesPerSecond:0} messages/s");
        var version = offerer == answerer ? offerer.Info.Version! : $"{offerer.Info.Version} -> {answerer.Info.Version}";
        return DataBenchResult.Of(name, version, connects, large.MegabitsPerSecond, small.MessagesPerSecond, null);
    }

    private static async Task<double> ConnectAsync(IBenchSide a, IBenchSide b, int connection)
    {
        await b.ExpectAsync(connection);
        try
        {
            var milliseconds = await a.StartAsync(connection);
            await b.OpenedAsync(connection);
            return milliseconds;
        }
        catch (Exception e) when (e is InvalidOperationException or PlaywrightException)
        {
            throw new HarnessFailedException($"connection {connection} was not made: {e.Message.Split('\n')[0]}");
        }
    }

    private static async Task<Transferred> TransferAsync(IBenchSide a, IBenchSide b, int connection, Transfer transfer)
    {
        await ConnectAsync(a, b, connection);
        var counted = b.CountAsync(connection, transfer);
        await a.StartSendingAsync(connection, transfer);
        var result = await counted;
        await Task.WhenAll(a.CloseAsync(connection), b.CloseAsync(connection));
        return result;
    }

    private static void Print(string title, IReadOnlyList<DataBenchResult> results)
    {
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(title)).AddColumns("implementation", "version");
        foreach (var column in new[] { "connect median (95 %), ms", "64 KB messages, Mbit/s", "1 KB messages/s", "KB per idle pair" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var r in results)
        {
            table.AddRow(
                Markup.Escape(r.Name), Markup.Escape(r.Version), $"{r.ConnectMilliseconds:0.0} ({r.ConnectMilliseconds95:0.0})", $"{r.MegabitsPerSecond:0}",
                $"{r.MessagesPerSecond:N0}", r.KilobytesPerPair is { } k ? $"{k:0}" : "-");
        }

        Terminal.Out.Write(table);
    }
}
