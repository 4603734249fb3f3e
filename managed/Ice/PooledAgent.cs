namespace Conformance.WebRtc.Ice;

/// <summary>An agent that gathers ahead of need, and the transport that takes it.</summary>
internal sealed class PooledAgent(IceAgent agent)
{
    /// <summary>The agent.</summary>
    public IceAgent Agent => agent;

    /// <summary>The transport, null before one takes it: until then the agent has nothing to tell.</summary>
    public RTCIceTransport? Transport { get; set; }
}
