using System.Text;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Stun;

public sealed class StunMessageTests
{
    [Test]
    public void Request_OfTheVectors_IsRead()
    {
        Assert.That(StunMessage.TryParse(Rfc5769.Request, out var message), Is.True);
        message.TryGet(StunAttributeType.Software, out var software);
        message.TryGet(StunAttributeType.Username, out var username);
        message.TryGetUInt32(StunAttributeType.Priority, out var priority);
        message.TryGetUInt64(StunAttributeType.IceControlled, out var tieBreaker);

        Assert.That((message.Class, message.Method, message.HasFingerprint), Is.EqualTo((StunClass.Request, StunMethod.Binding, true)));
        Assert.That((Text(software), Text(username), priority, tieBreaker), Is.EqualTo(("STUN test client", "evtj:h6vY", 0x6e0001ffu, 0x932ff9b151263b36ul)));
        Assert.That(message.IsAuthentic(Rfc5769.Password), Is.True);
    }

    [Test]
    public void IPv4Response_OfTheVectors_IsRead() => Assert.That(MappedAddressOf(Rfc5769.IPv4Response), Is.EqualTo("192.0.2.1:32853"));

    [Test]
    public void IPv6Response_OfTheVectors_IsRead() =>
        Assert.That(MappedAddressOf(Rfc5769.IPv6Response), Is.EqualTo("[2001:db8:1234:5678:11:2233:4455:6677]:32853"));

    [Test]
    public void OtherPassword_IsNotAuthentic()
    {
        Assert.That(StunMessage.TryParse(Rfc5769.Request, out var message), Is.True);
        Assert.That(message.IsAuthentic("VOkJxbRl1RmTxUk/WvJxBu"u8), Is.False);
    }

    [Test]
    public void Truncation_AtAnyLength_IsNoMessage([Values("request", "IPv4", "IPv6")] string which)
    {
        var whole = Vector(which);
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.That(StunMessage.TryParse(whole.AsSpan(0, length), out _), Is.False, $"{length} bytes");
        }
    }

    [Test]
    public void Truncation_WithTheLengthSetRight_IsNeitherAuthenticNorAnError([Values("request", "IPv4", "IPv6")] string which)
    {
        var whole = Vector(which);
        for (var length = StunMessage.HeaderLength; length < whole.Length - Fingerprint.Length; length += 4)
        {
            var part = whole[..length];
            part[3] = (byte)(length - StunMessage.HeaderLength);
            Assert.That(StunMessage.TryParse(part, out var message) && message.IsAuthentic(Rfc5769.Password) && length < whole.Length - 8, Is.False, $"{length} bytes");
        }
    }

    [Test]
    public void AnyBitFlipped_IsNoMessage([Values("request", "IPv4", "IPv6")] string which)
    {
        // The fingerprint covers the message, and the length and the cookie are checked before it.
        var whole = Vector(which);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var flipped = whole.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            var isAccepted = StunMessage.TryParse(flipped, out var message) && message is { HasFingerprint: true, HasIntegrity: true };
            Assert.That(isAccepted, Is.False, $"bit {bit}");
        }
    }

    [TestCase("0001000021 12a442 000000000000000000000000", ExpectedResult = true, TestName = "Header alone")]
    [TestCase("4001000021 12a442 000000000000000000000000", ExpectedResult = false, TestName = "First bits not zero")]
    [TestCase("0001000021 12a443 000000000000000000000000", ExpectedResult = false, TestName = "Other cookie")]
    [TestCase("0001000421 12a442 000000000000000000000000", ExpectedResult = false, TestName = "Length beyond the datagram")]
    [TestCase("0001000021 12a442 000000000000000000000000 80220000", ExpectedResult = false, TestName = "Datagram beyond the length")]
    [TestCase("0001000321 12a442 000000000000000000000000 802200", ExpectedResult = false, TestName = "Length no multiple of 4")]
    [TestCase("0001000421 12a442 000000000000000000000000 80220000", ExpectedResult = true, TestName = "Empty attribute")]
    [TestCase("0001000421 12a442 000000000000000000000000 80220001", ExpectedResult = false, TestName = "Attribute beyond the message")]
    [TestCase("0001000821 12a442 000000000000000000000000 8022ffff 00000000", ExpectedResult = false, TestName = "Attribute of the greatest length")]
    [TestCase("0001000821 12a442 000000000000000000000000 00080004 00000000", ExpectedResult = false, TestName = "Short integrity")]
    [TestCase("0001000421 12a442 000000000000000000000000 80280000", ExpectedResult = false, TestName = "Short fingerprint")]
    [TestCase("0001000821 12a442 000000000000000000000000 80280004 00000000", ExpectedResult = false, TestName = "Wrong fingerprint")]
    public bool Bytes_AreAMessageOrNot(string hex) => StunMessage.TryParse(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), out _);

    [Test]
    public void AttributesBehindTheIntegrity_AreIgnored()
    {
        var buffer = new byte[StunMessage.MaxLength];
        var writer = new StunWriter(buffer, StunClass.Request, StunMethod.Binding, TransactionId.Create());
        writer.AddIntegrity("key"u8);
        writer.Add(StunAttributeType.UseCandidate);
        writer.AddFingerprint();

        Assert.That(StunMessage.TryParse(writer.Written, out var message), Is.True);
        Assert.That((message.IsAuthentic("key"u8), message.TryGet(StunAttributeType.UseCandidate, out _)), Is.EqualTo((true, false)));
    }

    [Test]
    public void RandomBytes_BehindAHeader_DoNotThrow()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[StunMessage.HeaderLength + (4 * random.Next(20))];
            random.NextBytes(bytes);
            (bytes[0], bytes[2], bytes[3]) = ((byte)(bytes[0] & 0x3F), 0, (byte)(bytes.Length - StunMessage.HeaderLength));
            Convert.FromHexString("2112a442").CopyTo(bytes, 4);
            if (bytes.Length > 24)
            {
                (bytes[20], bytes[21], bytes[22], bytes[23]) = (0, (byte)random.Next(0x28), 0, (byte)random.Next(bytes.Length));
            }

            if (StunMessage.TryParse(bytes, out var message))
            {
                message.TryGetMappedAddress(out _);
                message.TryGetErrorCode(out _);
                message.TryGetUInt32(StunAttributeType.Priority, out _);
                _ = message.IsAuthentic(Rfc5769.Password);
            }
        }
    }

    private static byte[] Vector(string which) => which switch { "request" => Rfc5769.Request, "IPv4" => Rfc5769.IPv4Response, _ => Rfc5769.IPv6Response };

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private static string? MappedAddressOf(byte[] bytes) =>
        StunMessage.TryParse(bytes, out var m) && m.IsAuthentic(Rfc5769.Password) && m is { Class: StunClass.Success, HasFingerprint: true }
        && m.TryGetMappedAddress(out var address) ? address.ToString() : null;
}
