namespace Conformance.Peers.Provisioning;

/// <summary>Installs browsers with apt-get, all of them in one call where that works.</summary>
internal sealed class AptInstaller(IMachine machine, DebianSystem debian, ProvisionTimeouts timeouts)
{
    /// <summary>Each kind that apt was tried for, with the reason why it could not install it, null where it did.</summary>
    public async Task<IReadOnlyDictionary<BrowserKind, string?>> InstallAsync(
        IReadOnlyList<BrowserKind> kinds, IProgress<string>? says, CancellationToken cancellation)
    {
        var wanted = kinds.Where(kind => kind.DebianPackages.Count > 0).ToArray();
        var failures = new Dictionary<BrowserKind, string?>();
        if (wanted.Length == 0 || !debian.HasApt)
        {
            return failures;
        }

        var elevation = await debian.ElevationAsync(cancellation);
        if (elevation == Elevation.None)
        {
            return wanted.ToDictionary(kind => kind, _ => (string?)"apt-get needs root, or sudo without a password");
        }

        var names = string.Join(", ", wanted.Select(kind => kind.Name));
        var limit = timeouts.PackageListUpdate;
        says?.Report($"{names}: not found; reading the package lists with apt-get update (up to {Durations.Describe(limit)})");
        var update = await AptGetAsync(elevation, ["update"], limit, cancellation);
        if (!update.Succeeded)
        {
            // One broken source is no reason to stop: the lists that are there may do.
            says?.Report($"apt-get update {update.Failure(limit)}; going on with the lists that are there");
        }

        var chosen = await ChooseAsync(wanted, failures, cancellation);
        await InstallAsync(elevation, chosen, failures, says, cancellation);
        return failures;
    }

    private async Task<Dictionary<BrowserKind, string>> ChooseAsync(
        BrowserKind[] wanted, Dictionary<BrowserKind, string?> failures, CancellationToken cancellation)
    {
        string[] command = ["LC_ALL=C", "apt-cache", "policy", .. wanted.SelectMany(kind => kind.DebianPackages).Distinct()];
        var query = await machine.RunAsync(new("env", command, timeouts.Query), cancellation);
        var candidates = PackageChoice.Candidates(query.Output);
        var chosen = new Dictionary<BrowserKind, string>();
        foreach (var kind in wanted)
        {
            var known = kind.DebianPackages.Where(candidates.ContainsKey).ToArray();
            if (known.FirstOrDefault(package => !PackageChoice.IsSnapStub(candidates[package])) is { } package)
            {
                chosen[kind] = package;
            }
            else
            {
                failures[kind] = !query.Succeeded ? $"apt-cache policy {query.Failure(timeouts.Query)}"
                    : known.Length > 0 ? $"the package {known[0]} only installs a snap"
                    : $"apt has no package {string.Join(" or ", kind.DebianPackages)}";
            }
        }

        return chosen;
    }

    private async Task InstallAsync(
        Elevation elevation,
        Dictionary<BrowserKind, string> chosen,
        Dictionary<BrowserKind, string?> failures,
        IProgress<string>? says,
        CancellationToken cancellation)
    {
        if (chosen.Count == 0)
        {
            return;
        }

        var packages = string.Join(' ', chosen.Values);
        var limit = timeouts.PackageInstall;
        says?.Report($"{string.Join(", ", chosen.Keys)}: installing {packages} with apt-get (up to {Durations.Describe(limit)})");
        string[] options = ["-y", "-q", "--no-install-recommends", "-o", $"DPkg::Lock::Timeout={timeouts.PackageLock.TotalSeconds:0}"];
        var outcome = await AptGetAsync(elevation, ["install", .. options, .. chosen.Values], limit, cancellation);
        var failure = outcome.Succeeded ? null : $"apt-get install {packages} {outcome.Failure(limit)}";
        if (failure is not null)
        {
            says?.Report(failure);
        }

        foreach (var (kind, package) in chosen)
        {
            failures[kind] = failure;
            if (failure is not null && chosen.Count > 1 && outcome.End == ProcessEnd.Exited)
            {
                // apt installs all or nothing: one broken package must not take the others with it.
                await InstallAsync(elevation, new() { [kind] = package }, failures, says, cancellation);
            }
        }
    }

    private Task<ProcessOutcome> AptGetAsync(Elevation elevation, string[] arguments, TimeSpan limit, CancellationToken cancellation)
    {
        string[] command = ["DEBIAN_FRONTEND=noninteractive", "LC_ALL=C", "apt-get", .. arguments];

        if (elevation == Elevation.Root)
        {
            return machine.RunAsync(new("env", command, limit), cancellation);
        }

        // This process may not end a child of sudo, so the limit goes along as timeout(1); ours is only the backstop.
        command = ["-n", "timeout", "-k", "10", $"{limit.TotalSeconds:0}", "env", .. command];
        return machine.RunAsync(new("sudo", command, limit + TimeSpan.FromSeconds(15)), cancellation);
    }
}
