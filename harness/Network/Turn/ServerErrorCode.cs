using System.Text;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

/// <summary>The error codes that only a server has (RFC 8656 section 19), and the reason phrases of all that it sends.</summary>
internal static class ServerErrorCode
{
    /// <summary>Credentials of another user than the allocation's.</summary>
    public const int WrongCredentials = 441;

    /// <summary>Peers are reached by UDP alone.</summary>
    public const int UnsupportedTransportProtocol = 442;

    /// <summary>The peer is of another family than the relayed address.</summary>
    public const int PeerAddressFamilyMismatch = 443;

    /// <summary>The user has too many allocations.</summary>
    public const int AllocationQuotaReached = 486;

    /// <summary>The server has nothing left.</summary>
    public const int InsufficientCapacity = 508;

    /// <summary>The reason phrase, in UTF-8.</summary>
    public static byte[] ReasonOf(int code) => code switch
    {
        WrongCredentials => "Wrong Credentials"u8.ToArray(),
        UnsupportedTransportProtocol => "Unsupported Transport Protocol"u8.ToArray(),
        PeerAddressFamilyMismatch => "Peer Address Family Mismatch"u8.ToArray(),
        AllocationQuotaReached => "Allocation Quota Reached"u8.ToArray(),
        InsufficientCapacity => "Insufficient Capacity"u8.ToArray(),
        _ => StunErrorCode.ReasonOf(code).ToArray(),
    };

    /// <summary>The value of ERROR-CODE (RFC 8489 section 14.8).</summary>
    public static byte[] Encode(int code, string? reason) =>
        [0, 0, (byte)(code / 100), (byte)(code % 100), .. reason is null ? ReasonOf(code) : Encoding.UTF8.GetBytes(reason)];
}
