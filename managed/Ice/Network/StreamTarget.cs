using System.Net;
using System.Net.Security;

namespace Conformance.WebRtc.Ice;

/// <summary>What a stream is to be connected to.</summary>
/// <param name="Local">The address of this machine that it goes out from.</param>
/// <param name="Server">Where the server is.</param>
/// <param name="TlsName">The name that the server's certificate has to be for; null for TCP without TLS.</param>
/// <param name="Validation">Judges the certificate; the system alone when null.</param>
internal sealed record StreamTarget(IPAddress Local, IPEndPoint Server, string? TlsName, RemoteCertificateValidationCallback? Validation);
