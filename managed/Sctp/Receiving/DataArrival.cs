namespace Conformance.WebRtc.Sctp;

/// <summary>What became of a DATA chunk.</summary>
internal enum DataArrival
{
    Taken,
    Duplicate,

    /// <summary>There is no room for it, now.</summary>
    NoRoom,

    /// <summary>The stream does not exist; its TSN counts as arrived.</summary>
    InvalidStream,

    /// <summary>It has no payload.</summary>
    Empty,

    /// <summary>It stands within a message of which it cannot be.</summary>
    Contradiction,

    /// <summary>Its message is longer than what is taken.</summary>
    TooLong,
}
