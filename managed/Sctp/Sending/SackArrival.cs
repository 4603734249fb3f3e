namespace Conformance.WebRtc.Sctp;

/// <summary>What a SACK tells its receiver.</summary>
internal enum SackArrival
{
    /// <summary>A later one came before it.</summary>
    Old,

    /// <summary>It acknowledges what was not sent.</summary>
    Impossible,

    /// <summary>Nothing new.</summary>
    Nothing,

    /// <summary>The peer is there: something has arrived, or it has no room.</summary>
    Progress,
}
