namespace Conformance.WebRtc.Dtls;

/// <summary>Sends one datagram.</summary>
internal delegate void FlightSender(ReadOnlySpan<byte> datagram);
