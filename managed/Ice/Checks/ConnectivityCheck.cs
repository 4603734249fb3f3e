using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A check under way: one STUN transaction (RFC 8445 section 7.2).</summary>
/// <param name="id">Its transaction ID.</param>
/// <param name="pair">The pair.</param>
/// <param name="purpose">What it is sent for.</param>
/// <param name="isControlling">The role of this side when it was first sent; each retransmission says the same.</param>
/// <param name="tieBreaker">The tie-breaker then.</param>
internal sealed class ConnectivityCheck(TransactionId id, CandidatePair pair, CheckPurpose purpose, bool isControlling, ulong tieBreaker)
{
    /// <summary>The transaction ID.</summary>
    public TransactionId Id => id;

    /// <summary>The pair.</summary>
    public CandidatePair Pair => pair;

    /// <summary>What it is sent for.</summary>
    public CheckPurpose Purpose => purpose;

    /// <summary>The role that it tells.</summary>
    public bool IsControlling => isControlling;

    /// <summary>The tie-breaker that it tells.</summary>
    public ulong TieBreaker => tieBreaker;

    /// <summary>When it was sent first.</summary>
    public TimeSpan Began { get; set; }

    /// <summary>How often it has been sent.</summary>
    public int Sends { get; set; }

    /// <summary>When it is sent again, or given up.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>True when it is not sent again and its failure means nothing; an answer still counts (RFC 8445 section 7.3.1.4).</summary>
    public bool IsCancelled { get; set; }
}
