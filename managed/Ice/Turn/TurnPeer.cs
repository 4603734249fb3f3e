using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>A peer that is reached through the relay, and its channel (RFC 8656 section 12).</summary>
/// <param name="address">Where it is.</param>
/// <param name="permission">The permission for its address.</param>
internal sealed class TurnPeer(TransportAddress address, TurnPermission permission)
{
    /// <summary>Where it is.</summary>
    public TransportAddress Address => address;

    /// <summary>The permission for its address.</summary>
    public TurnPermission Permission => permission;

    /// <summary>The number of its channel, 0 before it has one. It keeps the number: no other peer may have it for a while.</summary>
    public ushort Channel { get; set; }

    /// <summary>True when data goes over the channel.</summary>
    public bool IsBound { get; set; }

    /// <summary>True when data has been sent, so that a channel is worth it.</summary>
    public bool IsWanted { get; set; }

    /// <summary>True while the channel is being asked for.</summary>
    public bool IsAsked { get; set; }

    /// <summary>True when something was sent since the channel was asked for.</summary>
    public bool IsUsed { get; set; }

    /// <summary>When the channel is asked for, first or again.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>When the channel ends.</summary>
    public TimeSpan Expires { get; set; }
}
