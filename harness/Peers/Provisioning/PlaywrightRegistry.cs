using System.Text.Json;

namespace Conformance.Peers.Provisioning;

/// <summary>
/// The builds that this version of Playwright expects, read from its <c>browsers.json</c>; asking Playwright itself
/// would start Node, which takes most of a second.
/// </summary>
internal sealed class PlaywrightRegistry(IMachine machine, PlaywrightDriver driver)
{
    private const string CompletionMark = "INSTALLATION_COMPLETE";

    /// <summary>The expected builds of one name: usually one, more where Playwright holds old systems at an old revision.</summary>
    public IReadOnlyList<PlaywrightBuild> Expected(string name)
    {
        if (machine.ReadText(machine.Join(driver.PackageFolder, "browsers.json")) is not { } text ||
            PlaywrightExecutables.Of(name, machine.System, machine.Architecture) is not { } executable)
        {
            return [];
        }

        using var document = JsonDocument.Parse(text);
        var builds = new List<PlaywrightBuild>();
        foreach (var browser in document.RootElement.GetProperty("browsers").EnumerateArray())
        {
            if (browser.GetProperty("name").GetString() != name)
            {
                continue;
            }

            var revision = browser.GetProperty("revision").GetString()!;
            builds.Add(Build(name, name, executable, revision, browser.GetProperty("browserVersion").GetString()));
            if (browser.TryGetProperty("revisionOverrides", out var overrides))
            {
                // The folder's name says which system it is for, and only this machine's is ever installed here.
                builds.AddRange(overrides.EnumerateObject().Select(each =>
                    Build(name, $"{name}_{each.Name}_special", executable, each.Value.GetString()!, version: null)));
            }
        }

        return builds;
    }

    /// <summary>True when Playwright's installer finished that build; an interrupted download leaves no mark.</summary>
    public bool IsInstalled(PlaywrightBuild build) =>
        machine.FileExists(machine.Join(build.Folder, CompletionMark)) && machine.FileExists(build.Executable);

    /// <summary>
    /// The revision when an executable lies in a Playwright build of that name, of whatever registry and version; null otherwise.
    /// </summary>
    public string? RevisionOf(string name, string executable)
    {
        var separators = new[] { '/', '\\' };
        for (var end = executable.LastIndexOfAny(separators); end > 0; end = executable.LastIndexOfAny(separators, end - 1))
        {
            var folder = executable[..end];
            var folderName = folder[(folder.LastIndexOfAny(separators) + 1)..];
            if (folderName.StartsWith(name, StringComparison.Ordinal) && folderName.LastIndexOf('-') is var dash and > 0 &&
                machine.FileExists(machine.Join(folder, CompletionMark)))
            {
                return folderName[(dash + 1)..];
            }
        }

        return null;
    }

    private PlaywrightBuild Build(string name, string folderName, string[] executable, string revision, string? version)
    {
        var folder = machine.Join(driver.RegistryFolder, $"{folderName.Replace('-', '_')}-{revision}");
        return new(name, folder, machine.Join([folder, .. executable]), version, revision);
    }
}
