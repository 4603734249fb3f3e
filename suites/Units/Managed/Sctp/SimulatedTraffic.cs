using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>Messages of one side of a simulated run, and the check of what has arrived of them.</summary>
internal sealed class SimulatedTraffic
{
    private readonly List<(ushort StreamId, bool IsUnordered, byte[] Bytes)> _sent = [];

    public int Count => _sent.Count;

    /// <summary>Sends a message of this many bytes.</summary>
    public void Send(TimeSpan now, SctpAssociation association, ushort streamId, int size, SendOptions options = default)
    {
        var bytes = new byte[size];
        for (var i = 0; i < size; i++)
        {
            bytes[i] = (byte)((_sent.Count * 31) + (i * 7) + (i >> 8));
        }

        _sent.Add((streamId, options.IsUnordered, bytes));
        association.Send(now, streamId, Ppid.Binary, bytes, options);
    }

    /// <summary>What is wrong with what has arrived; null when nothing is: no message lost, twice, changed, or out of order.</summary>
    public string? FaultOf(SctpEndpoint receiver)
    {
        if (receiver.Messages.Count != _sent.Count)
        {
            return $"{receiver.Messages.Count} messages instead of {_sent.Count}";
        }

        foreach (var streamId in _sent.Select(m => m.StreamId).Distinct())
        {
            var ordered = _sent.Where(m => m.StreamId == streamId && !m.IsUnordered).Select(m => m.Bytes).ToList();
            var unordered = _sent.Where(m => m.StreamId == streamId && m.IsUnordered).Select(m => m.Bytes).ToList();
            foreach (var (_, _, bytes) in receiver.Messages.Where(m => m.StreamId == streamId))
            {
                if (ordered.Count > 0 && ordered[0].AsSpan().SequenceEqual(bytes))
                {
                    ordered.RemoveAt(0);
                }
                else if (unordered.FindIndex(m => m.AsSpan().SequenceEqual(bytes)) is >= 0 and var index)
                {
                    unordered.RemoveAt(index);
                }
                else
                {
                    return $"stream {streamId}: a message of {bytes.Length} bytes that was not expected now";
                }
            }
        }

        return null;
    }

    public long BytesOf(ushort streamId) => _sent.Where(m => m.StreamId == streamId).Sum(m => (long)m.Bytes.Length);

    public IEnumerable<ushort> Streams => _sent.Select(m => m.StreamId).Distinct();
}
