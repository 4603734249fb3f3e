using Conformance.Network.Servers;

namespace Conformance.Units.Network;

public sealed class MessageFramesTests
{
    private static readonly byte[] Stun = [0, 1, 0, 4, 0x21, 0x12, 0xA4, 0x42, .. new byte[12], 1, 2, 3, 4];
    private static readonly byte[] Channel = [0x40, 0, 0, 3, 7, 8, 9];

    [TestCase(1)]
    [TestCase(5)]
    [TestCase(1000)]
    public void Stream_InPartsOfAnyLength_GivesItsMessagesWithoutPadding(int part)
    {
        byte[] stream = [.. Stun, .. MessageFrames.Padded(Channel), .. Stun];
        var (frames, messages) = (new MessageFrames(), new List<byte[]>());
        foreach (var bytes in stream.Chunk(part))
        {
            Assert.That(frames.Add(bytes, messages.Add), Is.True);
        }

        Assert.That(messages, Is.EqualTo(new[] { Stun, Channel, Stun }));
    }

    [Test]
    public void Stream_OfSomethingElse_IsGivenUp() => Assert.That(new MessageFrames().Add([0xFF, 0, 0, 0], _ => { }), Is.False);
}
