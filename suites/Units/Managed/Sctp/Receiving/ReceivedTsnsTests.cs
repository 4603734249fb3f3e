using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Receiving;

public sealed class ReceivedTsnsTests
{
    [TestCase(1000u)]
    [TestCase(uint.MaxValue - 20)]
    [TestCase(0u)]
    public void AnyOrder_GivesTheSameAsASet(uint initial)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (tsns, set) = (new ReceivedTsns(new Tsn(initial)), new HashSet<int>());
            for (var i = 0; i < 60; i++)
            {
                var offset = random.Next(random.Next(1, 300));
                Assert.That(tsns.Classify(new Tsn(initial) + offset), Is.EqualTo(set.Contains(offset) ? TsnArrival.Duplicate : TsnArrival.New));
                if (set.Add(offset))
                {
                    tsns.Add(new Tsn(initial) + offset);
                }

                var cumulative = Enumerable.Range(0, 400).First(o => !set.Contains(o)) - 1;
                Assert.That((tsns.Cumulative, tsns.Highest), Is.EqualTo((new Tsn(initial) + cumulative, new Tsn(initial) + set.Max())));
                Assert.That(GapsOf(tsns), Is.EqualTo(GapsOf(set, cumulative)));
            }
        }
    }

    [Test]
    public void SkipTo_CountsAllAsArrived_AndWhatFollows()
    {
        var tsns = new ReceivedTsns(new Tsn(0));
        tsns.Add(new Tsn(5));
        tsns.Add(new Tsn(6));
        tsns.Add(new Tsn(9));

        Assert.That(tsns.TrySkipTo(new Tsn(4)), Is.True);
        Assert.That((tsns.Cumulative, GapsOf(tsns)), Is.EqualTo((new Tsn(6), "3-3")));
        Assert.That(tsns.TrySkipTo(new Tsn(20)), Is.True);
        Assert.That((tsns.Cumulative, tsns.Highest, tsns.HasGaps), Is.EqualTo((new Tsn(20), new Tsn(20), false)));
        Assert.That(tsns.TrySkipTo(new Tsn(20)), Is.False);
    }

    [Test]
    public void FarAhead_CannotBeTold()
    {
        var tsns = new ReceivedTsns(new Tsn(1));

        Assert.That(tsns.Classify(new Tsn(65535)), Is.EqualTo(TsnArrival.New));
        Assert.That(tsns.Classify(new Tsn(65536)), Is.EqualTo(TsnArrival.TooFarAhead));
        Assert.That(tsns.TrySkipTo(new Tsn(65536)), Is.False);
    }

    [Test]
    public void FurthestGap_IsTold()
    {
        var tsns = new ReceivedTsns(new Tsn(1));
        tsns.Add(new Tsn(65535));
        Assert.That(GapsOf(tsns), Is.EqualTo("65535-65535"));
        for (uint tsn = 2; tsn < 65535; tsn++)
        {
            tsns.Add(new Tsn(tsn));
        }

        Assert.That(GapsOf(tsns), Is.EqualTo("2-65535"));
        tsns.Add(new Tsn(1));
        Assert.That((tsns.Cumulative, tsns.HasGaps), Is.EqualTo((new Tsn(65535), false)));
        Assert.That(tsns.Classify(new Tsn(65536)), Is.EqualTo(TsnArrival.New));
    }

    [Test]
    public void MoreGapsThanRoom_TellsTheFirst()
    {
        var tsns = new ReceivedTsns(new Tsn(0));
        for (uint tsn = 1; tsn < 100; tsn += 2)
        {
            tsns.Add(new Tsn(tsn));
        }

        Assert.That(tsns.WriteGaps(new byte[11]), Is.EqualTo(8));
    }

    private static string GapsOf(ReceivedTsns tsns)
    {
        var bytes = new byte[1000];
        var length = tsns.WriteGaps(bytes);
        return string.Join(" ", Enumerable.Range(0, length / 4).Select(i => GapBlock.Read(bytes.AsSpan(i * 4))).Select(g => $"{g.Start}-{g.End}"));
    }

    private static string GapsOf(HashSet<int> set, int cumulative)
    {
        var gaps = new List<string>();
        foreach (var start in set.Where(o => o > cumulative && !set.Contains(o - 1)).Order())
        {
            var end = Enumerable.Range(start, 400).First(o => !set.Contains(o)) - 1;
            gaps.Add($"{start - cumulative}-{end - cumulative}");
        }

        return string.Join(" ", gaps);
    }
}
