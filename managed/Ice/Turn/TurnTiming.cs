namespace Conformance.WebRtc.Ice.Turn;

/// <summary>The periods of an allocation, its permissions and its channels (RFC 8656 sections 7, 9 and 12).</summary>
internal sealed record TurnTiming
{
    /// <summary>Those of its transactions.</summary>
    public ServerTiming Transactions { get; init; } = new();

    /// <summary>How long a permission lasts. MUST be 5 minutes (section 9).</summary>
    public TimeSpan Permission { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a channel lasts. MUST be 10 minutes (section 12).</summary>
    public TimeSpan Channel { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long before the end something is refreshed: time for a transaction, and for another.</summary>
    public TimeSpan Margin { get; init; } = TimeSpan.FromMinutes(1);
}
