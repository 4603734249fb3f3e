namespace Conformance.Peers.Provisioning;

/// <summary>Looks for a browser where the operating system keeps programs.</summary>
internal sealed class SystemSearch(IMachine machine, VersionProbe versions)
{
    /// <summary>Playwright's channel for a Firefox that nobody patched: it is driven by WebDriver BiDi.</summary>
    public const string StockFirefoxChannel = "moz-firefox";

    public async Task<Lookup> FindAsync(BrowserKind kind, CancellationToken cancellation)
    {
        var names = Names(kind);
        if (names.Count == 0)
        {
            return new(null, kind.Engine == BrowserEngine.WebKit
                ? ["only Playwright's own WebKit build works"]
                : [$"{kind.Title} is not known for {machine.System}"]);
        }

        var notes = new List<string>();
        foreach (var path in Candidates(kind).DistinctBy(Place).Where(path => machine.FileExists(path) && machine.IsExecutable(path)))
        {
            var (version, problem) = await versions.ReadAsync(kind.Engine, path, cancellation);
            if (version is not null)
            {
                return new(Installation(kind, path, version), notes);
            }

            notes.Add(problem!);
        }

        return new(null, notes.Count > 0 ? notes : [Absence(names)]);
    }

    private string Absence(IReadOnlyList<string> names) => machine.System switch
    {
        MachineSystem.MacOS => $"no {string.Join(" or ", names)} in /Applications or ~/Applications",
        MachineSystem.Windows => $"no {string.Join(" or ", names)} in Program Files or LOCALAPPDATA",
        _ => $"no {string.Join(" or ", names.Where(name => !name.StartsWith('/')))} in PATH" +
            string.Concat(names.Where(name => name.StartsWith('/')).Select(path => $", no {path}")),
    };

    // /bin is a link to /usr/bin on today's systems: a stub there must not be asked twice.
    private static string Place(string path) => path.StartsWith("/bin/", StringComparison.Ordinal) ? $"/usr{path}" : path;

    private static BrowserInstallation Installation(BrowserKind kind, string path, string version) => new()
    {
        Kind = kind,
        ExecutablePath = path,
        Version = version,
        Source = BrowserSource.System,
        Channel = kind.Engine == BrowserEngine.Firefox ? StockFirefoxChannel : null,
    };

    private IReadOnlyList<string> Names(BrowserKind kind) => machine.System switch
    {
        MachineSystem.Linux => kind.Linux,
        MachineSystem.MacOS => kind.MacOS,
        MachineSystem.Windows => kind.Windows,
        _ => [],
    };

    private IEnumerable<string> Candidates(BrowserKind kind)
    {
        switch (machine.System)
        {
            case MachineSystem.MacOS:
                return from name in kind.MacOS
                       from root in new[] { "/", machine.HomeFolder }
                       select machine.Join(root, "Applications", name);
            case MachineSystem.Windows:
                return from name in kind.Windows
                       from variable in new[] { "PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA" }
                       let root = machine.Variable(variable)
                       where root is not null
                       select machine.Join(root, name);
            default:
                // A snap sees another /tmp than the one where Playwright puts profiles: the last resort.
                return OnLinux(kind).OrderBy(path => path.StartsWith("/snap/", StringComparison.Ordinal));
        }
    }

    private IEnumerable<string> OnLinux(BrowserKind kind)
    {
        string[] folders = [.. (machine.Variable("PATH") ?? "").Split(':').Where(folder => folder.StartsWith('/'))];
        return kind.Linux.SelectMany(name => name.StartsWith('/') ? [name] : folders.Select(folder => machine.Join(folder, name)));
    }
}
