namespace Conformance.WebRtc.Ice;

/// <summary>The ICE agent of one transport (RFC 8445). A state machine that belongs to the transport loop: no socket, no clock.</summary>
/// <remarks>
/// What it holds now is what checks need: gathering, the credentials, and the candidates of the other side. Not there yet: the checklist, which takes
/// the time and the bytes that came in on a port, and gives what to transmit, when to be called again, and changes of state and selected pair.
/// </remarks>
/// <param name="foundations">The foundations of the connection.</param>
internal sealed class IceAgent(Foundations foundations)
{
    /// <summary>Gathers this side's candidates.</summary>
    public IceGatherer Gatherer { get; } = new(foundations);

    /// <summary>The candidates of the other side.</summary>
    public RemoteCandidates RemoteCandidates { get; } = new();

    /// <summary>The credentials of this side, null before a local description.</summary>
    public RTCIceParameters? LocalParameters { get; set; }

    /// <summary>The credentials of the other side, null before a remote description.</summary>
    public RTCIceParameters? RemoteParameters { get; set; }
}
