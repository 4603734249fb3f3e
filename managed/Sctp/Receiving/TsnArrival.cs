namespace Conformance.WebRtc.Sctp;

/// <summary>What a TSN is to its receiver.</summary>
internal enum TsnArrival
{
    New,
    Duplicate,

    /// <summary>So far ahead that no gap block could tell of it.</summary>
    TooFarAhead,
}
