using Conformance.Engine.Results;

namespace Conformance.Engine.Snapshots;

/// <summary>
/// Where the snapshot of a case is kept: <c>reports/snapshots/chromium/datachannel/connect.verified.txt</c>, and what was seen instead beside it as
/// <c>.received.txt</c> (the names of the Verify library, so that its tools work). Cases of two implementations have none: it would be bound to both.
/// </summary>
/// <param name="Path">The verified file.</param>
public sealed record SnapshotFile(string Path)
{
    private const string Verified = ".verified.txt";

    /// <summary>The file with what was seen.</summary>
    public string Received => Path[..^Verified.Length] + ".received.txt";

    /// <summary>The folder of all snapshots from the repository's root.</summary>
    public static string FolderOf(string root) => System.IO.Path.Combine(root, "reports", "snapshots");

    /// <summary>The file of a case, null when cases of this kind have none.</summary>
    public static SnapshotFile? Of(string root, string scenario, IEnumerable<string> implementations) =>
        implementations.Distinct().ToList() is [var only]
            ? new SnapshotFile(System.IO.Path.Combine([FolderOf(root), only, .. (scenario + Verified).Split('/')]))
            : null;

    /// <summary>All snapshots that there are, with the row that each is of.</summary>
    public static IEnumerable<(SnapshotFile File, string Scenario)> All(string root)
    {
        var folder = FolderOf(root);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + Verified, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
            {
                var row = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/')[..^Verified.Length];
                return (new SnapshotFile(path), row[(row.IndexOf('/', StringComparison.Ordinal) + 1)..]);
            })
            : [];
    }

    /// <summary>True for the verdicts whose traces are worth keeping: the row ran, and what it showed is known.</summary>
    public static bool IsKept(Verdict verdict) => verdict is Verdict.Pass or Verdict.Known or Verdict.Fixed;

    /// <summary>Reads the verified snapshot; null when there is none.</summary>
    /// <exception cref="FormatException">The file is not of its form.</exception>
    public Snapshot? Read() => File.Exists(Path) ? Snapshot.Parse(File.ReadAllText(Path)) : null;

    /// <summary>Keeps what was seen beside the verified file.</summary>
    public void WriteReceived(Snapshot snapshot) => Write(Received, snapshot);

    /// <summary>Makes this the verified snapshot.</summary>
    public void Accept(Snapshot snapshot)
    {
        Write(Path, snapshot);
        File.Delete(Received);
    }

    /// <summary>Takes the received file away: what was seen agrees again.</summary>
    public void Agreed() => File.Delete(Received);

    private static void Write(string path, Snapshot snapshot)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, snapshot.ToString());
    }
}
