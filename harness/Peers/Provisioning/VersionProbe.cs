using System.Text.RegularExpressions;

namespace Conformance.Peers.Provisioning;

/// <summary>
/// Asks an executable for its version, which also shows that it starts: missing libraries and Ubuntu's stubs
/// (a script that says "requires the snap") come to light here and not in the middle of a run.
/// </summary>
internal sealed partial class VersionProbe(IMachine machine, ProvisionTimeouts timeouts)
{
    public async Task<VersionReading> ReadAsync(BrowserEngine engine, string path, CancellationToken cancellation)
    {
        // On Windows chrome.exe --version opens a window and prints nothing.
        if (machine.System == MachineSystem.Windows)
        {
            return machine.FileVersion(path) is { } version
                ? new(version, null)
                : new(null, $"{path} carries no version");
        }

        var outcome = await machine.RunAsync(new(path, ["--version"], timeouts.Version), cancellation);
        if (!outcome.Succeeded)
        {
            return new(null, $"{path} --version {outcome.Failure(timeouts.Version)}");
        }

        var names = EngineNames.Of(engine);
        var lines = outcome.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Where(line => names.Any(name => line.Contains(name, StringComparison.OrdinalIgnoreCase))))
        {
            if (VersionNumber().Match(line) is { Success: true } match)
            {
                return new(match.Value, null);
            }
        }

        var printed = lines.Length == 0 ? "nothing" : $"\"{lines[0]}\"";
        return new(null, $"{path} is no {engine} browser: --version printed {printed}");
    }

    [GeneratedRegex(@"\d+(\.\d+)+[A-Za-z0-9]*")]
    private static partial Regex VersionNumber();
}
