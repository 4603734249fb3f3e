using System.Buffers.Binary;
using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>One direction of a stream in a mixed run: what was sent on it and what has arrived, each between two resets.</summary>
/// <param name="id">The stream.</param>
/// <param name="options">How its messages are sent.</param>
internal sealed class MixedStream(ushort id, SendOptions options)
{
    private readonly List<List<(int Length, ulong Hash)>> _sent = [[]];
    private readonly List<List<(int Length, ulong Hash)>> _arrived = [[]];
    private uint _number;

    public ushort Id => id;

    public bool IsReliable => options is { MaxRetransmits: null, MaxLifetime: null };

    /// <summary>A reset is asked for and not done.</summary>
    public bool IsResetting { get; private set; }

    public long BytesSent { get; private set; }

    public bool IsComplete => !IsReliable || _sent.Sum(s => s.Count) == _arrived.Sum(a => a.Count);

    public void Send(TimeSpan now, SctpAssociation association, int size)
    {
        var bytes = new byte[size];
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(number, ++_number);
        number[..Math.Min(size, number.Length)].CopyTo(bytes);
        for (var i = number.Length; i < size; i++)
        {
            bytes[i] = (byte)((_number * 31) + (i * 7) + (i >> 8));
        }

        BytesSent += size;
        _sent[^1].Add((size, Hash(bytes)));
        association.Send(now, id, Ppid.Binary, bytes, options);
    }

    public void Reset(SctpAssociation association)
    {
        IsResetting = true;
        _sent.Add([]);
        association.ResetStreams(id);
    }

    public void ResetDone() => IsResetting = false;

    public void Arrived(byte[] bytes) => _arrived[^1].Add((bytes.Length, Hash(bytes)));

    public void ArrivedReset() => _arrived.Add([]);

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Fault()
    {
        if (_sent.Count != _arrived.Count)
        {
            return $"stream {id}: {_arrived.Count - 1} resets have arrived of {_sent.Count - 1}";
        }

        for (var i = 0; i < _sent.Count; i++)
        {
            var (sent, arrived) = (_sent[i], _arrived[i]);
            if (IsReliable && sent.Count != arrived.Count)
            {
                return $"stream {id}, after {i} resets: {arrived.Count} messages instead of {sent.Count}";
            }

            if (!(options.IsUnordered ? IsPart(arrived, sent) : IsSubsequence(arrived, sent)))
            {
                return $"stream {id}, after {i} resets: a message that was not sent, that came twice, or before its turn";
            }
        }

        return null;
    }

    private static bool IsSubsequence(List<(int, ulong)> part, List<(int, ulong)> whole)
    {
        var at = 0;
        foreach (var message in part)
        {
            at = whole.IndexOf(message, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPart(List<(int, ulong)> part, List<(int, ulong)> whole)
    {
        var left = whole.CountBy(m => m).ToDictionary();
        return part.All(m => left.TryGetValue(m, out var count) && (left[m] = count - 1) >= 0);
    }

    // FNV-1a, by words where there are any.
    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 1099511628211UL;
        }

        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return hash;
    }
}
