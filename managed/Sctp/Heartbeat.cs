using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>Asks an idle path whether it is there (RFC 9260 section 8.3).</summary>
/// <param name="options">The interval and the random source.</param>
/// <param name="rto">The timeout of the path, which an answer measures.</param>
internal sealed class Heartbeat(SctpOptions options, RetransmissionTimeout rto)
{
    private const int InfoSize = 16;
    private readonly byte[] _info = new byte[InfoSize];
    private bool _isDue;
    private bool _isWaiting;

    /// <summary>Ends when it is time to ask, or when there was no answer.</summary>
    public Timer Timer { get; } = new();

    /// <summary>The path was in use just now.</summary>
    public void Postpone(TimeSpan now)
    {
        if (!_isWaiting)
        {
            Timer.Start(now, options.HeartbeatInterval + rto.Value);
        }
    }

    /// <summary>The timer has ended.</summary>
    /// <returns>True when there was no answer: an error of the path.</returns>
    public bool TimedOut()
    {
        var isError = _isWaiting;
        if (isError)
        {
            rto.BackOff();
        }

        (_isDue, _isWaiting) = (true, false);
        return isError;
    }

    /// <summary>Appends a HEARTBEAT when it is time.</summary>
    public void Write(TimeSpan now, ref PacketWriter writer)
    {
        if (!_isDue)
        {
            return;
        }

        BinaryPrimitives.WriteInt64BigEndian(_info, now.Ticks);
        options.Random(_info.AsSpan(sizeof(long)));
        if (writer.TryAppend(new HeartbeatChunk { IsAck = false, Info = _info }))
        {
            (_isDue, _isWaiting) = (false, true);
            Timer.Start(now, rto.Value);
        }
    }

    /// <summary>Takes an answer; false when it is not the one that is waited for.</summary>
    public bool TryAcknowledge(TimeSpan now, ReadOnlySpan<byte> info)
    {
        if (!_isWaiting || !info.SequenceEqual(_info))
        {
            return false;
        }

        _isWaiting = false;
        rto.Measure(now - new TimeSpan(BinaryPrimitives.ReadInt64BigEndian(info)));
        Postpone(now);
        return true;
    }
}
