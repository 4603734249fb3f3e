using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Receiving;

public sealed class ReassemblyTests
{
    [Test]
    public void AnyOrder_GivesEachMessageOnceAndWhole()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var fragments = new List<(int Tsn, int Message, int Index, int Count)>();
            for (var message = 0; message < 4; message++)
            {
                var count = random.Next(1, 9);
                fragments.AddRange(Enumerable.Range(0, count).Select(i => (fragments.Count + i, message, i, count)).ToArray());
            }

            var shuffled = fragments.ToArray();
            random.Shuffle(shuffled);
            var (reassembly, done) = (new Reassembly(), new List<int>());
            foreach (var (tsn, message, index, count) in shuffled)
            {
                // Fragments of several lengths, so that one put to the wrong place is seen.
                var result = Add(reassembly, tsn, message, index == 0, index == count - 1, Payload(message, index), out var whole);
                if (result == ReassemblyResult.Whole)
                {
                    done.Add(message);
                    Assert.That(whole.Payload.TakeArray(), Is.EqualTo(Enumerable.Range(0, count).SelectMany(i => Payload(message, i)).ToArray()), $"seed {seed}");
                }
            }

            Assert.That(done, Is.EquivalentTo([0, 1, 2, 3]), $"seed {seed}");
            Assert.That((reassembly.Bytes, reassembly.Count), Is.EqualTo((0, 0)), $"seed {seed}");
        }
    }

    [Test]
    public void FragmentOfAnotherStreamWithin_IsAContradiction()
    {
        var reassembly = new Reassembly();
        Add(reassembly, 0, 0, isBegin: true, isEnd: false, [1], out _);

        Assert.That(Add(reassembly, 1, 1, isBegin: false, isEnd: false, [1], out _), Is.EqualTo(ReassemblyResult.Contradiction));
        Assert.That(Add(reassembly, 1, 1, isBegin: true, isEnd: false, [1], out _), Is.EqualTo(ReassemblyResult.Waits));
    }

    [Test]
    public void DropUpTo_DropsTheMessagesOfWhichAPartIsBefore()
    {
        var reassembly = new Reassembly();
        Add(reassembly, 0, 0, isBegin: true, isEnd: false, [1, 2], out _);
        Add(reassembly, 2, 1, isBegin: true, isEnd: false, [3], out _);
        Add(reassembly, 3, 1, isBegin: false, isEnd: false, [4], out _);
        Add(reassembly, 5, 2, isBegin: true, isEnd: false, [5], out _);
        reassembly.DropUpTo(new Tsn(2));

        Assert.That(reassembly.Bytes, Is.EqualTo(1));
        Assert.That(Add(reassembly, 6, 2, isBegin: false, isEnd: true, [6], out var whole), Is.EqualTo(ReassemblyResult.Whole));
        Assert.That(whole.Payload.TakeArray(), Is.EqualTo(new byte[] { 5, 6 }));
        Assert.That((reassembly.Bytes, reassembly.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void RunBytes_AreOfTheMessageThatGoesOn()
    {
        var reassembly = new Reassembly();
        Add(reassembly, 0, 0, isBegin: true, isEnd: false, [1, 2], out _);
        Add(reassembly, 1, 0, isBegin: false, isEnd: false, [3], out _);

        Assert.That((reassembly.RunBytesAt(new Tsn(1)), reassembly.RunBytesAt(new Tsn(2))), Is.EqualTo((3, 0)));
        reassembly.Clear();
        Assert.That((reassembly.Bytes, reassembly.Count), Is.EqualTo((0, 0)));
    }

    private static byte[] Payload(int message, int index) => Enumerable.Range(0, 1 + (index * 37 % 11)).Select(i => (byte)((message * 50) + (index * 5) + i)).ToArray();

    private static ReassemblyResult Add(Reassembly reassembly, int tsn, int message, bool isBegin, bool isEnd, byte[] payload, out ReceivedMessage whole) => reassembly.Add(
        new DataChunk
        {
            Flags = (isBegin ? DataFlags.Begin : 0) | (isEnd ? DataFlags.End : 0),
            Tsn = new Tsn((uint)tsn),
            StreamId = (ushort)message,
            Ssn = default,
            Ppid = Ppid.Binary,
            Payload = payload,
        },
        out whole);
}
