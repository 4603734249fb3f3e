using System.Text;
using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Wire;

public sealed class PacketTests
{
    [TestCase("", ExpectedResult = 0x00000000u)]
    [TestCase("123456789", ExpectedResult = 0xE3069283u)]
    public uint Crc32c_HasTheKnownValues(string text) => Crc32c.Finish(Crc32c.Append(Crc32c.Initial, Encoding.ASCII.GetBytes(text)));

    // RFC 3720 appendix B.4.
    [TestCase(0, 0, ExpectedResult = 0x8A9136AAu)]
    [TestCase(0xFF, 0, ExpectedResult = 0x62A8AB43u)]
    [TestCase(0, 1, ExpectedResult = 0x46DD794Eu)]
    [TestCase(31, -1, ExpectedResult = 0x113FDB5Cu)]
    public uint Crc32c_OfThirtyTwoBytes(int first, int step) =>
        Crc32c.Finish(Crc32c.Append(Crc32c.Initial, Enumerable.Range(0, 32).Select(i => (byte)(first + (i * step))).ToArray()));

    [Test]
    public void Crc32c_OfEveryLength_IsThatOfOneByteAtATime()
    {
        var bytes = new byte[100];
        new Random(1).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var state = Crc32c.Initial;
            for (var i = 0; i < length; i++)
            {
                state = Crc32c.Append(state, bytes.AsSpan(i, 1));
            }

            Assert.That(Crc32c.Append(Crc32c.Initial, bytes.AsSpan(0, length)), Is.EqualTo(state));
        }
    }

    [Test]
    public void Packet_HasHeaderChunksPaddingAndChecksum()
    {
        var packet = new byte[64];
        var writer = new PacketWriter(packet, new PacketHeader(5000, 5001, 0x01020304));
        Assert.That(writer.IsEmpty && writer.TryAppend(new EmptyChunk(ChunkType.CookieAck)) && writer.TryAppend(new CookieEchoChunk { Cookie = [1, 2, 3, 4, 5] }), Is.True);
        var length = writer.Finish();

        Assert.That(Convert.ToHexString(packet, 0, 8), Is.EqualTo("1388138901020304"));
        Assert.That(Convert.ToHexString(packet, 12, length - 12), Is.EqualTo("0B000004" + "0A000009" + "0102030405000000"));
        Assert.That(PacketChecksum.IsValid(packet.AsSpan(0, length)), Is.True);
        Assert.That(PacketHeader.TryParse(packet, out var header) && header == new PacketHeader(5000, 5001, 0x01020304), Is.True);
    }

    [Test]
    public void AnyBitChanged_IsSeenInTheChecksum()
    {
        var packet = new byte[24];
        var writer = new PacketWriter(packet, new PacketHeader(5000, 5000, 7));
        writer.TryAppend(new CookieEchoChunk { Cookie = [1, 2, 3, 4, 5, 6, 7, 8] });
        writer.Finish();
        for (var bit = 0; bit < packet.Length * 8; bit++)
        {
            packet[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(PacketChecksum.IsValid(packet), Is.False, $"bit {bit}");
            packet[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Test]
    public void FullPacket_TakesNoMore()
    {
        var writer = new PacketWriter(new byte[19], new PacketHeader(1, 2, 3));

        Assert.That(writer.TryAppend(new ShutdownChunk(new Tsn(1))), Is.False);
        Assert.That(writer.TryAppend(new EmptyChunk(ChunkType.ShutdownAck)), Is.True);
        Assert.That(writer.TryAppend(new EmptyChunk(ChunkType.ShutdownAck)), Is.False);
        Assert.That(writer.Finish(), Is.EqualTo(16));
    }

    [Test]
    public void EmptyPacket_IsNone() => Assert.That(new PacketWriter(new byte[20], new PacketHeader(1, 2, 3)).Finish(), Is.Zero);

    [TestCase("0B000004" + "0B000004", 2, false)]
    [TestCase("0B000003", 0, true)]
    [TestCase("0B000004" + "0B00", 1, true)]
    [TestCase("0B000004" + "0B000008", 1, true)]
    [TestCase("0A000005" + "01", 1, false)]
    [TestCase("0A000005" + "01000000" + "0B000004", 2, false)]
    public void Chunks_AreReadUpToTheFirstMalformedOne(string hex, int count, bool isMalformed)
    {
        var reader = new ChunkReader(Convert.FromHexString(hex));
        var read = 0;
        while (reader.TryNext(out _))
        {
            read++;
        }

        Assert.That((read, reader.IsMalformed), Is.EqualTo((count, isMalformed)));
    }

    [TestCase(0x3F, false, false)]
    [TestCase(0x40, false, true)]
    [TestCase(0x80, true, false)]
    [TestCase(0xC1, true, true)]
    public void UnknownChunk_IsHandledByItsHighBits(int type, bool isSkipped, bool isReported) =>
        Assert.That(UnrecognizedAction.OfChunk((ChunkType)type), Is.EqualTo(new UnrecognizedAction(isSkipped, isReported)));

    [TestCase(0x3FFF, false, false)]
    [TestCase(0x4001, false, true)]
    [TestCase(0x8FFF, true, false)]
    [TestCase(0xCFFF, true, true)]
    public void UnknownParameter_IsHandledByItsHighBits(int type, bool isSkipped, bool isReported) =>
        Assert.That(UnrecognizedAction.OfParameter((ParameterType)type), Is.EqualTo(new UnrecognizedAction(isSkipped, isReported)));
}
