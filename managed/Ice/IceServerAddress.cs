namespace Conformance.WebRtc.Ice;

/// <summary>A server that candidates can be gathered from: one URL of an RTCIceServer, read.</summary>
/// <param name="Url">The URL as it was given.</param>
/// <param name="Scheme">Its scheme.</param>
/// <param name="Host">A name in lowercase ASCII, or an address without brackets.</param>
/// <param name="Port">The port of the URL, or 3478, or 5349 for the secured schemes (RFC 7064 section 3.2, RFC 7065 section 3.2).</param>
/// <param name="Transport">How the server is reached; tls for the secured schemes, except for turns with <c>transport=udp</c>.</param>
/// <param name="Username">For TURN: the user; else as it was given.</param>
/// <param name="Credential">For TURN: the password; else as it was given.</param>
internal sealed record IceServerAddress(
    string Url, IceServerScheme Scheme, string Host, int Port, RTCIceServerTransportProtocol Transport, string? Username, string? Credential);
