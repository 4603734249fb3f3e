namespace Conformance.Cli.Benchmarks;

/// <summary>Memory of process trees, from <c>/proc</c>.</summary>
internal static class ProcessMemory
{
    /// <summary>Proportional set size of these processes and of everything below them, MiB; null where the system does not tell.</summary>
    public static double? TreeMiB(IEnumerable<int> roots)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && Lines(Path.Combine(folder, "status")).FirstOrDefault(l => l.StartsWith("PPid:", StringComparison.Ordinal)) is { } line)
            {
                parents[id] = int.Parse(line[5..]);
            }
        }

        var wanted = roots.ToHashSet();
        var grown = true;
        while (grown)
        {
            grown = false;
            foreach (var (id, parent) in parents)
            {
                grown |= wanted.Contains(parent) && wanted.Add(id);
            }
        }

        return wanted.Sum(Kilobytes) / 1024.0;
    }

    private static long Kilobytes(int id)
    {
        var line = Lines($"/proc/{id}/smaps_rollup").FirstOrDefault(l => l.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The process has ended in the meantime, or is somebody else's: it does not count.
            return [];
        }
    }
}
