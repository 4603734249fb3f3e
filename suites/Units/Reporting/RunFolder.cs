namespace Conformance.Units.Reporting;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class RunFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("conformance-").FullName;

    public void Results(string text) => File.WriteAllText(System.IO.Path.Combine(Path, "results.jsonl"), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
