using System.Buffers;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>The permission for one IP address: without it the server lets nothing through in either direction (RFC 8656 section 9).</summary>
internal sealed class TurnPermission
{
    // The first checks to an address that wait for it; they come again when they are lost.
    private const int MaxWaiting = 8;

    private readonly Queue<(TurnPeer Peer, byte[] Buffer, int Length)> _waiting = new();

    /// <summary>True when it is there.</summary>
    public bool IsGranted { get; set; }

    /// <summary>True when the server has refused it.</summary>
    public bool IsRefused { get; set; }

    /// <summary>True while it is being asked for.</summary>
    public bool IsAsked { get; set; }

    /// <summary>True when something was sent since it was asked for.</summary>
    public bool IsUsed { get; set; }

    /// <summary>True when it is not there and nobody needs it.</summary>
    public bool IsIdle => !IsGranted && !IsRefused && !IsUsed;

    /// <summary>When it is asked for, first or again.</summary>
    public TimeSpan Due { get; set; }

    /// <summary>When it ends.</summary>
    public TimeSpan Expires { get; set; }

    /// <summary>Keeps a datagram until the permission is there; drops it when too many wait.</summary>
    public void Keep(TurnPeer peer, ReadOnlySpan<byte> datagram)
    {
        if (_waiting.Count < MaxWaiting)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(datagram.Length);
            datagram.CopyTo(buffer);
            _waiting.Enqueue((peer, buffer, datagram.Length));
        }
    }

    /// <summary>Takes what has waited; the caller gives the buffer back to the shared pool.</summary>
    public bool TryTake(out TurnPeer peer, out byte[] buffer, out int length)
    {
        var isThere = _waiting.TryDequeue(out var waiting);
        (peer, buffer, length) = waiting;
        return isThere;
    }

    /// <summary>Drops what waits.</summary>
    public void Clear()
    {
        while (TryTake(out _, out var buffer, out _))
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
