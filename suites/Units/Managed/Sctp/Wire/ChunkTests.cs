using System.Buffers.Binary;
using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Wire;

public sealed class ChunkTests
{
    // A chunk, what is too short of it, and a twin of it that is malformed.
    private static readonly object[][] Vectors =
    [
        ["DATA", "0003001401020304000500060000003361626364", 16, null!],
        ["DATA, unordered, asks for SACK", "000C001101020304000500060000003561", 16, null!],
        ["INIT", "0100002011223344001000000100020055667788" + "80080006" + "82C00000" + "C0000004", 20, "0100002011223344001000000100020055667788" + "80080026" + "82C00000" + "C0000004"],
        ["INIT ACK", "0200001C11223344001000000100020055667788" + "00070008" + "AABBCCDD", 20, "0200001C11223344001000000100020055667788" + "00070002" + "AABBCCDD"],
        ["SACK", "0300001001020304000100000000" + "0000", 16, "030000100102030400010000" + "00000001"],
        ["SACK, two gaps, one duplicate", "0300001C010203040001000000020001" + "00020003" + "00050009" + "0A0B0C0D", 28, "0300001C010203040001000000010001" + "00020003" + "00050009" + "0A0B0C0D"],
        ["HEARTBEAT", "0400000C" + "00010008" + "01020304", 8, "0400000C" + "00020008" + "01020304"],
        ["HEARTBEAT ACK", "0500000C" + "00010008" + "01020304", 8, "0500000C" + "00010010" + "01020304"],
        ["ABORT", "06010008" + "000C0004", 4, "06010008" + "000C0003"],
        ["ABORT without a cause", "06000004", 4, null!],
        ["SHUTDOWN", "0700000801020304", 8, "0700000C0102030400000000"],
        ["SHUTDOWN ACK", "08000004", 4, "0800000800000000"],
        ["ERROR", "0900000C" + "00010008" + "00050000", 4, "0900000C" + "0001000D" + "00050000"],
        ["COOKIE ECHO", "0A000008" + "01020304", 5, "0A000004"],
        ["COOKIE ACK", "0B000004", 4, "0B00000800000000"],
        ["SHUTDOWN COMPLETE", "0E010004", 4, "0E01000800000000"],
        ["RE-CONFIG, request", "82000016" + "000D0012" + "00000001000000020000000300040000", 8, "82000016" + "000D0017" + "00000001000000020000000300040000"],
        ["RE-CONFIG, response", "82000010" + "0010000C" + "0000000100000001", 8, "82000004"],
        ["FORWARD TSN", "C0000010" + "01020304" + "0001000200030004", 8, "C000000E" + "01020304" + "0001000200030000"],
    ];

    [TestCaseSource(nameof(Vectors))]
    public void Chunk_ReadAndWritten_IsTheSame(string name, string hex, int least, string? malformed)
    {
        var bytes = Convert.FromHexString(hex);
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(2));

        Assert.That(Convert.ToHexString(ChunkCodec.Rewrite(bytes) ?? []), Is.EqualTo(hex[..(length * 2)]), name);
    }

    [TestCaseSource(nameof(Vectors))]
    public void MalformedTwin_IsRefused(string name, string hex, int least, string? malformed)
    {
        if (malformed is not null)
        {
            Assert.That(ChunkCodec.Rewrite(Convert.FromHexString(malformed)), Is.Null, name);
        }
    }

    [TestCaseSource(nameof(Vectors))]
    public void EveryTruncation_IsRefusedOrAShorterChunk(string name, string hex, int least, string? malformed)
    {
        var bytes = Convert.FromHexString(hex);
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];

            // As it comes from a link that cuts: the length field says more than there is.
            if (length < BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(2)))
            {
                Assert.That(ChunkCodec.Rewrite(cut), Is.Null, $"{name}, {length} bytes");
            }

            // As it comes from a peer that errs: the length field is right.
            if (length >= Chunk.HeaderSize)
            {
                BinaryPrimitives.WriteUInt16BigEndian(cut.AsSpan(2), (ushort)length);
                var rewritten = ChunkCodec.Rewrite(cut);
                Assert.That(length < least && rewritten is not null, Is.False, $"{name}, {length} bytes");
                Assert.That(rewritten?.Length ?? length, Is.LessThanOrEqualTo(length), $"{name}, {length} bytes");
            }
        }
    }

    [Test]
    public void Sack_GivesItsGapsAndDuplicates()
    {
        var reader = new ChunkReader(Convert.FromHexString("0300001C010203040001000000020001" + "00020003" + "00050009" + "0A0B0C0D"));
        Assert.That(reader.TryNext(out var chunk), Is.True);
        Assert.That(SackChunk.TryParse(chunk, out var sack), Is.True);
        Assert.That((sack.CumulativeTsn, sack.ReceiverWindow, sack.GapCount, sack.DuplicateCount), Is.EqualTo((new Tsn(0x01020304), 0x10000u, 2, 1)));
        Assert.That((sack.Gap(0), sack.Gap(1), sack.Duplicate(0)), Is.EqualTo((new GapBlock(2, 3), new GapBlock(5, 9), new Tsn(0x0A0B0C0D))));
    }

    [Test]
    public void ResetRequest_GivesItsStreams()
    {
        var parameters = new ParameterReader(Convert.FromHexString("000D0014" + "000000010000000200000003" + "00040005"));
        Assert.That(parameters.TryNext(out var parameter), Is.True);
        Assert.That(OutgoingResetRequest.TryParse(parameter, out var request), Is.True);
        Assert.That((request.RequestNumber, request.ResponseNumber, request.LastTsn), Is.EqualTo((1u, 2u, new Tsn(3))));
        Assert.That((request.StreamCount, request.Stream(0), request.Stream(1)), Is.EqualTo((2, (ushort)4, (ushort)5)));
        var written = new byte[request.Length];
        request.Write(written);
        Assert.That(written, Is.EqualTo(parameter.Whole.ToArray()));
    }

    [TestCase("000D0010000000010000000200000003", ExpectedResult = true)]
    [TestCase("000D000C0000000100000002", ExpectedResult = false)]
    [TestCase("000D0013000000010000000200000003000400", ExpectedResult = false)]
    public bool ResetRequest_NeedsWholeStreams(string hex)
    {
        var parameters = new ParameterReader(Convert.FromHexString(hex));
        return parameters.TryNext(out var parameter) && OutgoingResetRequest.TryParse(parameter, out _);
    }

    [TestCase("0010000C0000000100000006", ExpectedResult = true)]
    [TestCase("0010000800000001", ExpectedResult = false)]
    public bool ReconfigResponse_NeedsAResult(string hex)
    {
        var parameters = new ParameterReader(Convert.FromHexString(hex));
        return parameters.TryNext(out var parameter) && ReconfigResponse.TryParse(parameter, out var response) && response == new ReconfigResponse(1, ReconfigResult.InProgress);
    }
}
