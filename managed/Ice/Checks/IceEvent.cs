namespace Conformance.WebRtc.Ice;

/// <summary>What an agent tells the connection.</summary>
internal abstract record IceEvent
{
    /// <summary>The state, the selected pair, or both have changed.</summary>
    /// <param name="State">The new state, null where only the pair changes.</param>
    /// <param name="Selection">The new pair, null where only the state changes.</param>
    internal sealed record Changed(RTCIceTransportState? State, AgentSelection? Selection) : IceEvent;

    /// <summary>The role has been switched because both sides had the same.</summary>
    internal sealed record RoleSwitched(RTCIceRole Role) : IceEvent;
}
