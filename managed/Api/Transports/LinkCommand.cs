namespace Conformance.WebRtc;

/// <summary>One of them. A value, so that a message needs no object.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Channel">Of which channel, when it is of one.</param>
/// <param name="Id">The channel's stream.</param>
/// <param name="Data">A message; for <see cref="LinkCommandKind.Open"/> the one that opens the channel, if there is one.</param>
/// <param name="IsText">Whether the message is a text.</param>
internal readonly record struct LinkCommand(
    LinkCommandKind Kind, RTCDataChannel? Channel = null, ushort Id = 0, ReadOnlyMemory<byte> Data = default, bool IsText = false);
