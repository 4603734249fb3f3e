namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>A scripted SCTP transport with the transports below it.</summary>
public sealed class RTCSctpTransport
{
    public string State => "connecting";

    public RTCDtlsTransport Transport { get; } = new();
}
