namespace Conformance.WebRtc.Ice;

/// <summary>What the state of a transport derives from.</summary>
internal readonly record struct TransportFacts
{
    /// <summary>Both sides' credentials are known.</summary>
    public bool HasCredentials { get; init; }

    /// <summary>There is a remote candidate: told, or found by a check of the other side.</summary>
    public bool HasRemoteCandidate { get; init; }

    /// <summary>There is a local candidate.</summary>
    public bool HasLocalCandidate { get; init; }

    /// <summary>Neither side has more candidates to come.</summary>
    public bool HasEnded { get; init; }

    /// <summary>A pair has been formed.</summary>
    public bool HasPair { get; init; }

    /// <summary>A pair waits for its check, is being checked, or is valid and waits for nomination.</summary>
    public bool IsChecking { get; init; }

    /// <summary>A pair is selected.</summary>
    public bool IsSelected { get; init; }

    /// <summary>The selected pair is one of the generation before a restart.</summary>
    public bool IsSelectedBefore { get; init; }

    /// <summary>The selected pair does not answer at present.</summary>
    public bool IsSilent { get; init; }

    /// <summary>All checks were done once: what is checked after that is of the other side's accord.</summary>
    public bool WasCompleted { get; init; }

    /// <summary>The PAC timer has run out (RFC 8863).</summary>
    public bool IsPatienceOver { get; init; }
}
