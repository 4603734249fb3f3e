namespace Conformance.Peers.Browsers;

/// <summary>How browsers are driven.</summary>
public sealed record BrowserOptions
{
    /// <summary>Pages kept open per browser; each runs one peer at a time. At least 2: a two-peer row on one browser needs both.</summary>
    public int Pages { get; init; } = 3;

    /// <summary>True to give every case new pages.</summary>
    public bool Isolate { get; init; }

    /// <summary>True to show the browser's window.</summary>
    public bool Headed { get; init; }

    /// <summary>Limit of a launch.</summary>
    public TimeSpan LaunchTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Limit of opening a page.</summary>
    public TimeSpan PageTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Limit of closing a page or a browser in good order; after it the processes are ended.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Launches in a row that may fail before the browser is given up.</summary>
    public int LaunchTries { get; init; } = 3;

    /// <summary>Cases that a page runs before a new one takes its place, so that what a browser never gives back stays small.</summary>
    public int CasesPerPage { get; init; } = 400;
}
