namespace Conformance.WebRtc.Sctp;

/// <summary>How a message is sent. The default is reliable and in order.</summary>
/// <param name="IsUnordered">Delivered as soon as it is there.</param>
/// <param name="MaxRetransmits">How often a part of it is sent again before it is given up (RFC 7496 section 3.2); null for no limit.</param>
/// <param name="MaxLifetime">After what time it is given up (RFC 3758 section 4.1); null for no limit.</param>
internal readonly record struct SendOptions(bool IsUnordered = false, int? MaxRetransmits = null, TimeSpan? MaxLifetime = null);
