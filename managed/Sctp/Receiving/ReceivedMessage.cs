namespace Conformance.WebRtc.Sctp;

/// <summary>A whole message of the peer.</summary>
internal readonly record struct ReceivedMessage(ushort StreamId, Ssn Ssn, Ppid Ppid, bool IsUnordered, MessageBuffer Payload);
