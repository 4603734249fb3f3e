namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>A scripted ICE transport.</summary>
public sealed class RTCIceTransport
{
    public string State => "new";

    public string GatheringState => "new";

    public string Role => "unknown";
}
