namespace Conformance.WebRtc;

/// <summary>What a DATA_CHANNEL_OPEN message says of a channel (RFC 8832 section 5.1).</summary>
/// <param name="Id">The stream that it came on, 0 to 65534.</param>
/// <param name="Label">The label.</param>
/// <param name="Protocol">The subprotocol.</param>
/// <param name="Ordered">False for the unordered channel types.</param>
/// <param name="MaxPacketLifeTime">Milliseconds, null when the lifetime is not limited.</param>
/// <param name="MaxRetransmits">Null when the number of retransmissions is not limited.</param>
internal sealed record RemoteChannel(int Id, string Label, string Protocol, bool Ordered, int? MaxPacketLifeTime, int? MaxRetransmits);
