using System.Diagnostics.Tracing;

namespace Conformance.WebRtc.Ice;

/// <summary>Traces what changes in ICE, for <c>dotnet-trace</c> and listeners in the process.</summary>
[EventSource(Name = "Conformance-WebRtc-Ice")]
internal sealed class IceEventSource : EventSource
{
    /// <summary>The one of this process.</summary>
    public static readonly IceEventSource Log = new();

    /// <summary>The state of a pair has changed.</summary>
    [Event(1, Message = "pair {0}: {1} -> {2} ({3})", Level = EventLevel.Verbose)]
    public void PairChanged(string pair, string old, string state, string cause) => WriteEvent(1, pair, old, state, cause);

    /// <summary>The state of a transport has changed.</summary>
    [Event(2, Message = "transport {0}: {1} -> {2} ({3})", Level = EventLevel.Informational)]
    public void TransportChanged(string ufrag, string old, string state, string cause) => WriteEvent(2, ufrag, old, state, cause);

    /// <summary>The role of an agent has changed.</summary>
    [Event(3, Message = "role {0} -> {1} ({2})", Level = EventLevel.Informational)]
    public void RoleChanged(string old, string role, string cause) => WriteEvent(3, old, role, cause);

    /// <summary>Another pair is selected.</summary>
    [Event(4, Message = "transport {0}: pair {1} -> {2}", Level = EventLevel.Informational)]
    public void PairSelected(string ufrag, string old, string pair) => WriteEvent(4, ufrag, old, pair);

    /// <summary>The state of a TURN client has changed.</summary>
    [Event(5, Message = "relay {0}: {1} -> {2}", Level = EventLevel.Informational)]
    public void TurnChanged(string relayed, string old, string state) => WriteEvent(5, relayed, old, state);
}
