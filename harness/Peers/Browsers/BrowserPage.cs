using Conformance.Peers.Protocol;
using Microsoft.Playwright;

namespace Conformance.Peers.Browsers;

/// <summary>One page with its agent.</summary>
/// <param name="Page">Playwright's page.</param>
/// <param name="Link">The agent in it.</param>
/// <param name="Launch">The number of the browser's launch that it belongs to.</param>
internal sealed record BrowserPage(IPage Page, AgentLink Link, int Launch)
{
    /// <summary>Cases run on it so far.</summary>
    public int Cases { get; set; }

    /// <summary>True while it can take another case.</summary>
    public bool IsUsable(int currentLaunch, int limit) => Launch == currentLaunch && Cases < limit && !Link.Closed.IsCompleted;
}
