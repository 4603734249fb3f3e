namespace Conformance.WebRtc;

/// <summary>What a <see cref="ChannelCommand"/> asks for.</summary>
internal enum ChannelCommandKind
{
    /// <summary>A stream pair for a channel.</summary>
    Open,

    /// <summary>A message on a stream.</summary>
    Send,

    /// <summary>That a stream begins again.</summary>
    Close,

    /// <summary>The end of the association.</summary>
    Abort,
}
