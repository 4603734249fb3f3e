using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>A request of a TURN client, under way.</summary>
/// <param name="method">Its method.</param>
/// <param name="peer">For ChannelBind and CreatePermission: the peer.</param>
/// <param name="permission">For CreatePermission: the permission.</param>
internal sealed class TurnTransaction(StunMethod method, TurnPeer? peer = null, TurnPermission? permission = null)
{
    /// <summary>Its method.</summary>
    public StunMethod Method => method;

    /// <summary>For ChannelBind and CreatePermission: the peer.</summary>
    public TurnPeer? Peer => peer;

    /// <summary>For CreatePermission: the permission.</summary>
    public TurnPermission? Permission => permission;

    /// <summary>The transaction ID: another one when it is sent with other credentials.</summary>
    public TransactionId Id { get; set; }

    /// <summary>The message: the same each time that it is sent (RFC 8489 section 6.2.1).</summary>
    public byte[] Message { get; set; } = [];

    /// <summary>True when the message proves the client.</summary>
    public bool IsAuthenticated { get; set; }

    /// <summary>How often a nonce was too old.</summary>
    public int StaleNonces { get; set; }

    /// <summary>How often the message has been sent.</summary>
    public int Sends { get; set; }

    /// <summary>When it is sent again, or given up.</summary>
    public TimeSpan Due { get; set; }
}
