using Conformance.WebRtc.Sctp;

namespace Conformance.WebRtc;

/// <summary>The stream pair of one channel: how its messages are sent, and what of them still waits.</summary>
/// <param name="channel">The channel.</param>
/// <param name="isAcknowledged">Whether nothing has to be acknowledged by the other side any more.</param>
internal sealed class ChannelStream(RTCDataChannel channel, bool isAcknowledged)
{
    // What waits, in order: bytes in the association's queue, and those of them that are the application's.
    private readonly Queue<(int Queued, int Counted)> _waiting = new();
    private int _leftOfFirst;

    private readonly SendOptions _options = new(
        IsUnordered: !channel.Ordered,
        channel.MaxRetransmits,
        channel.MaxPacketLifeTime is { } life ? TimeSpan.FromMilliseconds(life) : null);

    public RTCDataChannel Channel => channel;

    /// <summary>True when the other side knows the channel.</summary>
    public bool IsAcknowledged { get; set; } = isAcknowledged;

    public bool IsIncomingReset { get; set; }

    public bool IsOutgoingReset { get; set; }

    /// <summary>How a message is sent. MUST be in order until the other side knows the channel (RFC 8832 section 6).</summary>
    public SendOptions Options => IsAcknowledged ? _options : _options with { IsUnordered = false };

    /// <summary>A message waits.</summary>
    /// <param name="queued">Bytes in the association's queue.</param>
    /// <param name="counted">Bytes in bufferedAmount: none for messages of the protocol and for empty ones.</param>
    public void Queued(int queued, int counted) => _waiting.Enqueue((queued, counted));

    /// <summary>Bytes have left the queue; gives how many of them are in bufferedAmount.</summary>
    public int Left(int bytes)
    {
        var counted = 0;
        while (bytes > 0 && _waiting.TryPeek(out var first))
        {
            var taken = Math.Min(bytes, first.Queued - _leftOfFirst);
            bytes -= taken;
            _leftOfFirst += taken;
            counted += first.Counted == 0 ? 0 : taken;
            if (_leftOfFirst == first.Queued)
            {
                _waiting.Dequeue();
                _leftOfFirst = 0;
            }
        }

        return counted;
    }
}
