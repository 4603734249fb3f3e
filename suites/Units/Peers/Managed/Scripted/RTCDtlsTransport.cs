namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>A scripted DTLS transport.</summary>
public sealed class RTCDtlsTransport
{
    public string State => "new";

    public RTCIceTransport IceTransport { get; } = new();
}
