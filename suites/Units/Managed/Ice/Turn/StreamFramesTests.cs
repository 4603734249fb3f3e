using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Turn;

public sealed class StreamFramesTests
{
    [Test]
    public void Messages_InPiecesOfAnyLength_ComeOutWhole([Values(1, 2, 3, 7, 64, 10000)] int piece)
    {
        var (stun, longer) = (Stun(), new byte[5000]);
        Random.Shared.NextBytes(longer);
        byte[] channel = [0x40, 0, 0, 5, 1, 2, 3, 4, 5];
        byte[] big = [0x40, 1, 0x13, 0x88, .. longer];
        byte[] stream = [.. stun, .. channel, 0, 0, 0, .. big, .. stun, 0x40, 2, 0, 0];
        var (frames, taken) = (new StreamFrames(), new List<byte[]>());
        for (var i = 0; i < stream.Length; i += piece)
        {
            frames.Add(stream.AsSpan(i, Math.Min(piece, stream.Length - i)));
            while (frames.TryTake(out var message))
            {
                taken.Add(message.ToArray());
            }
        }

        Assert.That(taken, Is.EqualTo([stun, channel, big, stun, new byte[] { 0x40, 2, 0, 0 }]));
        Assert.That(frames.IsBroken, Is.False);
    }

    [TestCase((byte)0x80)]
    [TestCase((byte)0x50)]
    [TestCase((byte)0xFF)]
    public void WhatIsNoMessage_BreaksTheStream(byte first)
    {
        var frames = new StreamFrames();
        frames.Add([first, 0, 0, 0]);
        Assert.That(frames.TryTake(out _), Is.False);
        Assert.That(frames.IsBroken);
    }

    [Test]
    public void ChannelData_WaitsForItsPadding()
    {
        var frames = new StreamFrames();
        frames.Add([0x40, 0, 0, 1, 9]);
        Assert.That(frames.TryTake(out _), Is.False);
        frames.Add([0, 0, 0]);
        Assert.That(frames.TryTake(out var message) && message.SequenceEqual<byte>([0x40, 0, 0, 1, 9]));
    }

    private static byte[] Stun()
    {
        var buffer = new byte[200];
        var writer = new StunWriter(buffer, StunClass.Request, StunMethod.Binding, TransactionId.Create());
        writer.Add(StunAttributeType.Username, "someone"u8);
        return writer.Written.ToArray();
    }
}
