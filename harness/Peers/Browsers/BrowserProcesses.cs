using System.Collections;
using System.Diagnostics;

namespace Conformance.Peers.Browsers;

/// <summary>
/// Finds the processes of a browser by a mark in their environment, which every child inherits, so that a browser that does not close in good
/// order can be ended whole. On systems without <c>/proc</c> there is nothing to find and Playwright's own closing has to do.
/// </summary>
internal static class BrowserProcesses
{
    private const string Variable = "CONFORMANCE_BROWSER";

    /// <summary>This process's environment with the mark.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment(string marker)
    {
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            yield return KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? "");
        }

        yield return KeyValuePair.Create(Variable, marker);
    }

    /// <summary>The ids of living processes that carry the mark.</summary>
    public static IReadOnlyList<int> Find(string marker)
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var wanted = System.Text.Encoding.UTF8.GetBytes($"{Variable}={marker}\0");
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && Read(Path.Combine(folder, "environ")) is { } environment
                && environment.AsSpan().IndexOf(wanted) >= 0)
            {
                found.Add(id);
            }
        }

        return found;
    }

    /// <summary>Ends every process that carries the mark. Gives how many there were.</summary>
    public static int Kill(string marker)
    {
        var ids = Find(marker);
        foreach (var id in ids)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended by itself in the meantime.
            }
        }

        return ids.Count;
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The process has ended, or is somebody else's.
            return null;
        }
    }
}
