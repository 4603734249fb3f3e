using System.Collections.Immutable;
using Conformance.Engine.Results;
using Conformance.Reporting.Runs;

namespace Conformance.Cli.Runs;

/// <summary>The runs in a folder, each a folder of its own.</summary>
internal static class RunFolders
{
    /// <summary>The folder of a run.</summary>
    /// <param name="option">The option that names it, for the message.</param>
    /// <param name="name">Its name in the folder, or the path of its own, or that of a folder of runs, of which the newest is meant.</param>
    /// <param name="outFolder">The folder of the runs.</param>
    /// <exception cref="UsageException">There is no such run.</exception>
    public static string Find(string option, string name, string outFolder)
    {
        var folder = new[] { Path.Combine(outFolder, name), Path.GetFullPath(name) }.FirstOrDefault(IsRun) ?? Newest(Path.GetFullPath(name));
        if (folder is not null)
        {
            return folder;
        }

        var runs = All(outFolder).Select(Path.GetFileName).ToList();
        throw new UsageException($"{option} {name}: there is no such run in {outFolder}{(runs.Count == 0 ? "" : "; there are: " + string.Join(", ", runs.TakeLast(5)))}");
    }

    /// <summary>The folder of the newest run, null when there is none.</summary>
    public static string? Newest(string outFolder) => All(outFolder).LastOrDefault();

    /// <summary>The newest complete run and all complete ones that planned the same cases on the same versions, with their folders, from the oldest on.</summary>
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static ImmutableArray<(string Folder, RunRecord Record)> LikeTheNewest(string outFolder)
    {
        var complete = All(outFolder).Select(f => (Folder: f, Record: Read(f, f))).Where(r => r.Record.Complete).ToList();
        return [.. complete.Where(r => IsLike(r.Record.Header, complete[^1].Record.Header))];
    }

    /// <summary>What a run's folder says.</summary>
    /// <param name="option">The option that names it, with its value, for the message.</param>
    /// <param name="folder">The folder.</param>
    /// <exception cref="UsageException">Its file cannot be read.</exception>
    public static RunRecord Read(string option, string folder)
    {
        try
        {
            return RunFolderReader.Read(folder);
        }
        catch (InvalidDataException e)
        {
            throw new UsageException($"{option}: {e.Message}");
        }
    }

    private static bool IsLike(RunHeader one, RunHeader other) =>
        one.Planned.Order(StringComparer.Ordinal).SequenceEqual(other.Planned.Order(StringComparer.Ordinal))
        && one.Implementations.Where(i => i.Available).SequenceEqual(other.Implementations.Where(i => i.Available));

    // From the oldest on: their names begin with the time.
    private static IEnumerable<string> All(string outFolder) =>
        Directory.Exists(outFolder) ? Directory.GetDirectories(outFolder).Where(IsRun).Order(StringComparer.Ordinal) : [];

    private static bool IsRun(string folder) => File.Exists(Path.Combine(folder, RunFolderReader.ResultsFile));
}
