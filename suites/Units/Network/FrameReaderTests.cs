using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>Messages in a stream (RFC 8489 section 6.2.2, RFC 8656 section 12.5).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FrameReaderTests
{
    private static readonly byte[] Stun = new ClientMessages().Request(StunMethod.Binding, new TransactionId(1, 2));
    private static readonly byte[] Data = [0x40, 0x00, 0, 1, 9];

    private readonly FrameReader _frames = new();

    [Test]
    public void Messages_InPiecesOfAnySize_ComeOutWhole([Range(1, 40)] int size)
    {
        byte[] stream = [.. Stun, .. Data, 0, 0, 0, .. Stun];
        var messages = new List<byte[]>();
        foreach (var piece in stream.Chunk(size))
        {
            messages.AddRange(Take(piece));
        }

        Assert.That(messages, Is.EqualTo(new[] { Stun, Data, Stun }));
        Assert.That(_frames.IsBroken, Is.False);
    }

    [Test]
    public void LongestChannelData_FitsAndLeavesRoom()
    {
        byte[] longest = [0x40, 0x00, 0xFF, 0xFF, .. new byte[0x10000]];
        Assert.That(longest.Chunk(5000).SelectMany(Take).Single(), Has.Length.EqualTo(4 + 0xFFFF));
        Assert.That(_frames.Free.Length, Is.Positive);
    }

    [TestCase(new byte[] { 0x80, 0x00, 0x00, 0x00 }, TestName = "RTP")]
    [TestCase(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF }, TestName = "Ones")]
    [TestCase(new byte[] { 0x00, 0x01, 0xFF, 0xFC }, TestName = "STUN of 64 kB")]
    public void Stream_ThatIsNotOfMessages_IsBroken(byte[] bytes)
    {
        Take(bytes);
        Assert.That(_frames.IsBroken, Is.True);
        Assert.That(Take(Stun), Is.Empty, "nothing is found behind it");
    }

    private List<byte[]> Take(byte[] bytes)
    {
        var messages = new List<byte[]>();
        bytes.CopyTo(_frames.Free);
        _frames.Add(bytes.Length);
        while (_frames.TryTake(out var message))
        {
            messages.Add(message);
        }

        return messages;
    }
}
