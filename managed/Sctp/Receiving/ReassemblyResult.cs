namespace Conformance.WebRtc.Sctp;

/// <summary>What became of a DATA chunk.</summary>
internal enum ReassemblyResult
{
    /// <summary>Its message lacks other fragments.</summary>
    Waits,

    /// <summary>Its message is whole.</summary>
    Whole,

    /// <summary>It stands within a message of which it cannot be.</summary>
    Contradiction,
}
