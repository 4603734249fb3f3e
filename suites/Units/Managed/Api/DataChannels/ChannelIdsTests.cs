using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.DataChannels;

public sealed class ChannelIdsTests
{
    [TestCase(true, 32768, 65534)]
    [TestCase(false, 32767, 65533)]
    public void FindFree_AllTaken_GivesNull(bool isClient, int count, int last)
    {
        var ids = new ChannelIds();
        var given = Take(ids, isClient);
        Assert.That((given.Count, given[^1]), Is.EqualTo((count, last)));
    }

    [Test]
    public void Release_OfAnId_LetsItBeFoundAgain()
    {
        var ids = new ChannelIds();
        Take(ids, isClient: true);
        ids.Release(42);
        Assert.That(ids.FindFree(isClient: true), Is.EqualTo(42));
    }

    private static List<int> Take(ChannelIds ids, bool isClient)
    {
        var given = new List<int>();
        while (ids.FindFree(isClient) is { } id)
        {
            ids.Take(id);
            given.Add(id);
        }

        return given;
    }
}
