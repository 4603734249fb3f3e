using Conformance.Cli.Display;
using Conformance.Cli.Stability;

namespace Conformance.Cli.Runs;

/// <summary>A run, once or several times.</summary>
internal static class RepeatedRun
{
    /// <summary>Runs, and compares the runs when there are several.</summary>
    /// <returns>The worst of the runs; when all were as expected, what the comparison says.</returns>
    public static async Task<ExitCode> RunAsync(RunRequest request, int times, CancellationToken cancellationToken)
    {
        var folders = new List<string>();
        var worst = ExitCode.AsExpected;
        for (var n = 1; n <= times && !cancellationToken.IsCancellationRequested; n++)
        {
            if (times > 1)
            {
                Terminal.Say($"run {n} of {times}");
            }

            var session = new RunSession(request);
            var code = await session.RunAsync(cancellationToken);
            worst = code > worst ? code : worst;
            if (!cancellationToken.IsCancellationRequested)
            {
                folders.Add(session.Folder!);
            }
        }

        if (folders.Count < 2)
        {
            return worst;
        }

        var differ = new StabilitySession(new StabilityRequest()).Compare(folders);
        return differ > worst ? differ : worst;
    }
}
