using System.Runtime.InteropServices;

namespace Conformance.Cli.Runs;

/// <summary>The machine in words, for reports.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{OperatingSystemName()}, {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}, {Environment.ProcessorCount} cores, "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GiB, .NET {Environment.Version}";

    private static string OperatingSystemName()
    {
        const string file = "/etc/os-release";
        var pretty = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal)) : null;
        return pretty is null ? RuntimeInformation.OSDescription : pretty["PRETTY_NAME=".Length..].Trim('"');
    }
}
