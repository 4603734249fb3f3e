using System.Text.Json;
using Conformance.Cli.Display;
using Conformance.Cli.Runs;
using Conformance.Engine;

namespace Conformance.Cli.Benchmarks;

/// <summary><c>bench.json</c>: the figures of a benchmark, for other programs.</summary>
internal static class BenchFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes it and says where.</summary>
    /// <param name="output">The folder; a new one under reports/out when null.</param>
    /// <param name="name">What the new folder's name begins with.</param>
    /// <param name="figures">What is written.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task WriteAsync(string? output, string name, object figures, CancellationToken cancellationToken)
    {
        var folder = output ?? Path.Combine(RepositoryRoot.Find(), "reports", "out", $"{name}-{DateTime.UtcNow:yyyy-MM-ddTHH-mm-ssZ}");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "bench.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures, Json), cancellationToken);
        Terminal.Say(Machine.Describe());
        Terminal.Say($"figures: {file}");
    }
}
