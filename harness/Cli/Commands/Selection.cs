using System.Collections.Immutable;
using System.CommandLine;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;
using Conformance.Peers;
using Conformance.Peers.Managed;
using Conformance.Peers.Provisioning;

namespace Conformance.Cli.Commands;

/// <summary>The options by which several commands choose implementations and rows.</summary>
internal sealed class Selection
{
    private static readonly string[] Ensured = ["chromium", "firefox"];
    private static readonly string[] WhereTheyExist = ["webkit", "chrome", "msedge"];
    private static readonly string Known = string.Join(", ", [.. BrowserKinds.All.Select(k => k.Name), ManagedImplementation.Name]);

    public Option<string[]> On { get; } = new("--on")
    {
        Description = $"Implementations, divided by commas. Known: {Known}. Default: chromium and firefox (installed when missing), managed, and webkit, chrome, msedge where they exist.",
        HelpName = "chromium,firefox,managed",
    };

    public Option<string[]> Browser { get; } = new("--browser")
    {
        Description = "Use this executable for a browser: --browser chromium=/path/to/chrome. May be repeated.",
        HelpName = "name=path",
    };

    public Option<string[]> Filter { get; } = new("--filter")
    {
        Description = "Only scenarios whose id fits the glob ('*' any text, '?' one character): --filter 'signaling/*'. May be repeated.",
        HelpName = "glob",
    };

    public Option<string[]> Tag { get; } = new("--tag")
    {
        Description = "Only scenarios with this tag, or without it as '!tag'. Divided by commas, all must hold.",
        HelpName = "tag",
    };

    public Option<string?> Tables { get; } = new("--tables")
    {
        Description = "Folder of the tables, with its subfolders. Default: suites/tables, and the rows generated from the signaling table.",
        HelpName = "folder",
    };

    /// <summary>Reads the tables that the user chose.</summary>
    /// <exception cref="TableException">A table is not of its form.</exception>
    public ImmutableArray<Scenario> ReadTables(ParseResult parsed, string root) =>
        parsed.GetValue(Tables) is { } folder ? TableReader.ReadFolder(root, Path.GetFullPath(folder)) : TableReader.ReadAll(root);

    /// <summary>True when the user named the implementations.</summary>
    public bool IsExplicit(ParseResult parsed) => parsed.GetValue(On) is { Length: > 0 };

    /// <exception cref="UsageException">An implementation is not known, or a path is not of the form name=path.</exception>
    public FleetRequest Requests(ParseResult parsed)
    {
        var paths = new Dictionary<string, string>();
        foreach (var given in parsed.GetValue(Browser) ?? [])
        {
            var parts = given.Split('=', 2);
            if (parts.Length != 2 || parts[1].Length == 0)
            {
                throw new UsageException($"--browser {given}: write --browser name=/path, such as --browser chromium=/usr/bin/chromium");
            }

            paths[Kind(parts[0]).Name] = parts[1];
        }

        var named = Words(parsed.GetValue(On));
        var requests = named.Count > 0
            ? [.. named.Where(n => n != ManagedImplementation.Name).Select(n => new BrowserRequest(Kind(n), paths.GetValueOrDefault(Kind(n).Name)))]
            : Ensured.Select(n => new BrowserRequest(Kind(n), paths.GetValueOrDefault(n)))
                .Concat(WhereTheyExist.Select(n => new BrowserRequest(Kind(n), paths.GetValueOrDefault(n), MayInstall: false)))
                .ToList();
        if (paths.Keys.FirstOrDefault(p => !requests.Any(r => r.Kind.Name == p)) is { } unused)
        {
            throw new UsageException($"--browser {unused}=...: {unused} is not among the implementations of this run; add it to --on");
        }

        return new FleetRequest(requests, Managed: named.Count == 0 || named.Contains(ManagedImplementation.Name));
    }

    /// <exception cref="UsageException">No row is left.</exception>
    public ImmutableArray<Scenario> Scenarios(ParseResult parsed, ImmutableArray<Scenario> all)
    {
        var filter = new ScenarioFilter(parsed.GetValue(Filter) ?? [], Words(parsed.GetValue(Tag)));
        ImmutableArray<Scenario> taken = [.. all.Where(filter.Takes)];
        return taken.Length > 0 ? taken : throw new UsageException($"no scenario fits {Describe(filter)}; 'conformance list' shows all {all.Length}");
    }

    private static string Describe(ScenarioFilter filter) => string.Join(" and ", new[]
    {
        filter.Globs.Count > 0 ? "--filter " + string.Join(" or ", filter.Globs) : null,
        filter.Tags.Count > 0 ? "--tag " + string.Join(",", filter.Tags) : null,
    }.OfType<string>());

    private static BrowserKind Kind(string name) => BrowserKinds.TryGet(name, out var kind)
        ? kind
        : throw new UsageException($"unknown implementation '{name}'; known: {Known}");

    private static List<string> Words(string[]? given) =>
        [.. (given ?? []).SelectMany(g => g.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];
}
