namespace Conformance.WebRtc.Sctp;

/// <summary>What an association has seen, for whoever looks for the reason of a silence.</summary>
internal sealed class SctpCounters
{
    public long PacketsReceived { get; set; }

    public long PacketsSent { get; set; }

    /// <summary>Packets shorter than a header, or with other ports.</summary>
    public long BadHeaders { get; set; }

    public long BadChecksums { get; set; }

    public long BadTags { get; set; }

    /// <summary>Packets of which the rest was dropped at a chunk that cannot be read.</summary>
    public long MalformedChunks { get; set; }

    /// <summary>Chunks of a type that is not known.</summary>
    public long UnknownChunks { get; set; }

    /// <summary>Chunks that the state does not expect.</summary>
    public long UnexpectedChunks { get; set; }

    /// <summary>State cookies that this side has not made, or of another association.</summary>
    public long BadCookies { get; set; }

    public long StaleCookies { get; set; }

    public long DuplicateTsns { get; set; }

    /// <summary>DATA for which there was no room.</summary>
    public long DroppedForRoom { get; set; }

    /// <summary>ERROR chunks of the peer.</summary>
    public long ErrorsReceived { get; set; }

    /// <summary>Ends of T3-rtx.</summary>
    public long Timeouts { get; set; }
}
