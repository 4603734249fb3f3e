using System.Buffers.Binary;
using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>One seeded run: messages that may be given up, on streams whose kinds differ, over a bad link; a reliable one at the end of each.</summary>
internal static class PartialTransferRun
{
    private const int Streams = 3;

    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Run(int seed)
    {
        var random = new Random(seed);
        var pair = new SctpPair(seed, LinkConditions.Draw(random), o => o with { MaxInitRetransmissions = 100, MaxRetransmissions = 100 });
        pair.A.Association.Connect(pair.Now);
        var sizes = new Dictionary<int, int>();
        var count = random.Next(3, 12);
        for (var i = 0; i < count; i++)
        {
            var options = random.Next(3) switch
            {
                0 => new SendOptions(MaxRetransmits: random.Next(3)),
                1 => new SendOptions(MaxLifetime: TimeSpan.FromMilliseconds(random.Next(0, 600))),
                _ => default,
            };
            sizes[i] = random.Next(3) == 0 ? random.Next(8, 6_000) : random.Next(8, 200);
            Send(pair, i, sizes[i], options with { IsUnordered = i % Streams == 0 });
            if (random.Next(3) == 0)
            {
                pair.Wait(TimeSpan.FromMilliseconds(random.Next(0, 400)));
            }
        }

        for (var i = count; i < count + Streams; i++)
        {
            sizes[i] = 8;
            Send(pair, i, 8, new SendOptions(IsUnordered: i % Streams == 0));
        }

        if (!pair.TryRun(() => pair.B.Messages.Count(m => Number(m.Bytes) >= count) == Streams, TimeSpan.FromHours(2)))
        {
            return $"the last messages have not arrived; {pair.A.Association.State} and {pair.B.Association.State}, {pair.A.Events[^1].Error}";
        }

        pair.Link.Conditions = LinkConditions.Perfect;
        pair.A.Association.Shutdown();
        pair.TryRun(() => pair.A.Association.State == SctpState.Ended, TimeSpan.FromHours(1));
        return pair.A.EventKinds.LastOrDefault() != SctpEventKind.Closed ? $"not closed but {pair.A.Association.State}" : FaultOf(pair, sizes);
    }

    private static string? FaultOf(SctpPair pair, Dictionary<int, int> sizes)
    {
        foreach (var stream in pair.B.Messages.GroupBy(m => m.StreamId))
        {
            var numbers = stream.Select(m => Number(m.Bytes)).ToList();
            var isUnordered = stream.Key == 0;
            if (numbers.Distinct().Count() != numbers.Count || (!isUnordered && !numbers.SequenceEqual(numbers.Order())))
            {
                return $"stream {stream.Key}: {string.Join(", ", numbers)}";
            }

            if (stream.FirstOrDefault(m => m.Bytes.Length != sizes[Number(m.Bytes)]) is { Bytes: not null } bad)
            {
                return $"message {Number(bad.Bytes)}: {bad.Bytes.Length} bytes instead of {sizes[Number(bad.Bytes)]}";
            }
        }

        var (left, all) = (pair.A.BytesLeft.Values.Sum(), sizes.Values.Sum());
        return left == all ? null : $"{left} bytes have left of {all}";
    }

    private static void Send(SctpPair pair, int number, int size, SendOptions options)
    {
        var bytes = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        pair.A.Association.Send(pair.Now, (ushort)(number % Streams), Ppid.Binary, bytes, options);
    }

    private static int Number(byte[] bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);
}
