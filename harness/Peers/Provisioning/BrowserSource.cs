using System.Text.Json.Serialization;
using Conformance.Engine.Results;

namespace Conformance.Peers.Provisioning;

/// <summary>Where an installation came from, in the order of search.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BrowserSource>))]
public enum BrowserSource
{
    /// <summary>The path that the user gave.</summary>
    ExplicitPath,

    /// <summary>The build that Playwright keeps for its own version.</summary>
    Playwright,

    /// <summary>A browser of the machine.</summary>
    System,

    /// <summary>A browser that this run installed with the package manager.</summary>
    PackageManager,

    /// <summary>A build that this run installed with Playwright's installer.</summary>
    PlaywrightInstaller,
}
