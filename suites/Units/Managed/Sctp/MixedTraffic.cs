using System.Buffers.Binary;
using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>The messages of one side on a stream of each kind, and the check of what has arrived of them.</summary>
internal sealed class MixedTraffic
{
    /// <summary>Streams in order and reliable, reliable, in order, neither.</summary>
    public const int Streams = 4;

    private readonly List<int>[] _sizes = [[], [], [], []];

    public int Count => _sizes.Sum(s => s.Count);

    public long Bytes => _sizes.Sum(s => s.Sum(b => (long)b));

    /// <summary>Sends a message of four bytes or more: its number on the stream, then what follows from it.</summary>
    public void Send(TimeSpan now, SctpAssociation association, Random random, int size)
    {
        var stream = random.Next(Streams);
        var options = new SendOptions(
            IsUnordered: !IsOrdered(stream),
            MaxRetransmits: stream == 2 ? random.Next(4) : null,
            MaxLifetime: stream == 3 ? TimeSpan.FromMilliseconds(random.Next(600)) : null);
        association.Send(now, (ushort)stream, Ppid.Binary, Message(_sizes[stream].Count, size), options);
        _sizes[stream].Add(size);
    }

    /// <summary>True when all messages of the reliable streams have arrived.</summary>
    public bool IsComplete(SctpEndpoint receiver) => receiver.Messages.Count(m => IsReliable(m.StreamId)) >= _sizes[0].Count + _sizes[1].Count;

    /// <summary>What is wrong with what has arrived; null when nothing is.</summary>
    /// <param name="receiver">Who has it.</param>
    /// <param name="isAll">Whether the reliable streams have to be complete.</param>
    public string? FaultOf(SctpEndpoint receiver, bool isAll)
    {
        for (var stream = 0; stream < Streams; stream++)
        {
            var messages = receiver.Messages.Where(m => m.StreamId == stream).Select(m => m.Bytes).ToList();
            var numbers = messages.Select(m => BinaryPrimitives.ReadInt32LittleEndian(m)).ToList();
            if (numbers.Distinct().Count() != numbers.Count || (IsOrdered(stream) && !numbers.SequenceEqual(numbers.Order())))
            {
                return $"stream {stream}: {string.Join(", ", numbers)}";
            }

            if (isAll && IsReliable(stream) && numbers.Count != _sizes[stream].Count)
            {
                return $"stream {stream}: {numbers.Count} messages of {_sizes[stream].Count}";
            }

            for (var i = 0; i < numbers.Count; i++)
            {
                if (!messages[i].AsSpan().SequenceEqual(Message(numbers[i], _sizes[stream][numbers[i]])))
                {
                    return $"stream {stream}: message {numbers[i]} of {messages[i].Length} bytes is not as it was sent, {_sizes[stream][numbers[i]]} bytes";
                }
            }
        }

        return null;
    }

    private static bool IsOrdered(int stream) => stream is 0 or 2;

    private static bool IsReliable(int stream) => stream < 2;

    private static byte[] Message(int number, int size)
    {
        var bytes = new byte[size];
        for (var i = sizeof(int); i < size; i++)
        {
            bytes[i] = (byte)((number * 31) + (i * 7) + (i >> 8));
        }

        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
