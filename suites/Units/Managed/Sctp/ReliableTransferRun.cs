using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>One seeded run: both sides send some reliable messages over a bad link, then one shuts down.</summary>
internal static class ReliableTransferRun
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(2);

    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Run(int seed, int mostMessages, int mostBytes)
    {
        var random = new Random(seed);
        var packetSize = random.Next(4) == 0 ? random.Next(256, 1400) : 1200;
        SctpOptions Change(SctpOptions o) => o with
        {
            MaxPacketSize = packetSize,
            MaxInitRetransmissions = 100,
            MaxRetransmissions = 100,
            ReceiveBufferSize = random.Next(4) == 0 ? random.Next(1500, 10_000) : 1 << 20,
        };
        var pair = new SctpPair(seed, LinkConditions.Draw(random), Change);
        var traffic = new[] { new SimulatedTraffic(), new SimulatedTraffic() };
        SctpEndpoint[] ends = [pair.A, pair.B];
        pair.A.Association.Connect(pair.Now);
        if (random.Next(2) == 0)
        {
            pair.Wait(TimeSpan.FromMilliseconds(random.Next(0, 100)));
            pair.B.Association.Connect(pair.Now);
        }

        for (var i = 0; i < 2; i++)
        {
            for (var left = random.Next(1, mostMessages + 1); left > 0; left--)
            {
                var size = random.Next(3) == 0 ? random.Next(1, mostBytes) : random.Next(1, 300);
                traffic[i].Send(pair.Now, ends[i].Association, (ushort)random.Next(3), size, new SendOptions(IsUnordered: random.Next(3) == 0));
                if (random.Next(4) == 0)
                {
                    pair.Wait(TimeSpan.FromMilliseconds(random.Next(0, 50)));
                }
            }
        }

        if (!pair.TryRun(() => ends[1].Messages.Count >= traffic[0].Count && ends[0].Messages.Count >= traffic[1].Count, Long))
        {
            return $"{ends[1].Messages.Count} of {traffic[0].Count} and {ends[0].Messages.Count} of {traffic[1].Count} messages; "
                + $"{pair.A.Association.State} and {pair.B.Association.State}";
        }

        // On a bad link a shutdown may take longer than its guard allows.
        pair.Link.Conditions = pair.Link.Conditions with { Loss = 0, Corruption = 0 };
        pair.A.Association.Shutdown();
        pair.TryRun(() => pair.A.Association.State == SctpState.Ended && pair.B.Association.State == SctpState.Ended, Long);
        return traffic[0].FaultOf(ends[1]) ?? traffic[1].FaultOf(ends[0]) ?? EndFault(pair) ?? LeftFault(traffic[0], ends[0]) ?? LeftFault(traffic[1], ends[1]);
    }

    private static string? EndFault(SctpPair pair) =>
        pair.A.EventKinds.SequenceEqual([SctpEventKind.Connected, SctpEventKind.Closed])
        && pair.B.Events.FirstOrDefault().Kind == SctpEventKind.Connected
        && pair.B.Events.Count == 2
            ? null
            : $"A told {string.Join(", ", pair.A.EventKinds)}; B told {string.Join(", ", pair.B.EventKinds)}; {pair.A.Events.LastOrDefault().Error}";

    private static string? LeftFault(SimulatedTraffic traffic, SctpEndpoint end)
    {
        foreach (var streamId in traffic.Streams)
        {
            if (end.BytesLeft.GetValueOrDefault(streamId) != traffic.BytesOf(streamId))
            {
                return $"stream {streamId}: {end.BytesLeft.GetValueOrDefault(streamId)} bytes have left of {traffic.BytesOf(streamId)}";
            }
        }

        return null;
    }
}
