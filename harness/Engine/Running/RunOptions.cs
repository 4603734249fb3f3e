using Conformance.Engine.Peers;

namespace Conformance.Engine.Running;

/// <summary>How cases are run.</summary>
public sealed record RunOptions
{
    /// <summary>Seed of the order of the cases.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Extra tries of a case with an unexpected verdict.</summary>
    public int Retries { get; init; } = 1;

    /// <summary>Limit of one case; three times as much for a row that needs <c>slow</c>. What a peer still waits for then is a finding; a peer that does not answer at all is ended a little later.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after <see cref="Timeout"/> a peer that has not answered is given up: it has time to say what it still waits for.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The servers of rows that need <c>turn</c>; without them such rows are unsupported.</summary>
    public IIceServers? Servers { get; init; }

    /// <summary>How long a peer must be silent at the end of a case before it counts as quiet.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(10);
}
