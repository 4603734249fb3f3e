using System.Net;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Stun;

public sealed class StunWriterTests
{
    [TestCase("192.0.2.1", 32853)]
    [TestCase("2001:db8:1234:5678:11:2233:4455:6677", 32853)]
    public void Response_IsThatOfTheVectors_ButForItsPadding(string address, int port)
    {
        var vector = address.Contains(':', StringComparison.Ordinal) ? Rfc5769.IPv6Response : Rfc5769.IPv4Response;
        Assert.That(StunMessage.TryParse(vector, out var original), Is.True);
        var buffer = new byte[StunMessage.MaxLength];
        var writer = new StunWriter(buffer, StunClass.Success, StunMethod.Binding, original.TransactionId);
        writer.Add(StunAttributeType.Software, "test vector"u8);
        writer.AddMappedAddress(TransportAddress.From(IPAddress.Parse(address), port));
        writer.AddIntegrity(Rfc5769.Password);
        writer.AddFingerprint();

        // The vectors pad with spaces; integrity and fingerprint follow from that.
        var expected = vector[..^(MessageIntegrity.Length + Fingerprint.Length)];
        expected[35] = 0;
        Assert.That(writer.Length, Is.EqualTo(vector.Length));
        Assert.That(writer.Written[..expected.Length].ToArray()[4..], Is.EqualTo(expected[4..]));
        Assert.That(StunMessage.TryParse(writer.Written, out var message) && message.IsAuthentic(Rfc5769.Password), Is.True);
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(420)]
    [TestCase(487)]
    [TestCase(699)]
    public void ErrorCode_IsReadAsWritten(int code)
    {
        var buffer = new byte[StunMessage.MaxLength];
        var writer = new StunWriter(buffer, StunClass.Error, StunMethod.Binding, TransactionId.Create());
        writer.AddErrorCode(code);
        writer.AddUnknownAttributes([(StunAttributeType)0x7FFF, (StunAttributeType)1, (StunAttributeType)2]);

        Assert.That(StunMessage.TryParse(writer.Written, out var message) && message.TryGetErrorCode(out _), Is.True);
        message.TryGetErrorCode(out var read);
        message.TryGet(StunAttributeType.UnknownAttributes, out var unknown);
        Assert.That((read, Convert.ToHexString(unknown)), Is.EqualTo((code, "7FFF00010002")));
    }

    [TestCase("00000287", false)]
    [TestCase("000002", false)]
    [TestCase("00000764", false)]
    [TestCase("00000463", true)]
    public void ErrorCode_OutOfItsRange_IsNone(string hex, bool isOne) =>
        Assert.That(StunErrorCode.TryParse(Convert.FromHexString(hex), out _), Is.EqualTo(isOne));

    [Test]
    public void ClassAndMethod_AreReadAsWritten([Values(0, 1, 2, 3)] int number, [Values(1, 3, 0x10, 0x80, 0xFFF)] int method)
    {
        var @class = (StunClass)number;
        var buffer = new byte[StunMessage.HeaderLength];
        var writer = new StunWriter(buffer, @class, (StunMethod)method, TransactionId.Create());

        Assert.That(StunMessage.TryParse(writer.Written, out var message), Is.True);
        Assert.That((message.Class, message.Method), Is.EqualTo((@class, (StunMethod)method)));
    }

    [Test]
    public void WritingAndReading_AllocateNothing()
    {
        var buffer = new byte[StunMessage.MaxLength];
        var address = TransportAddress.From(IPAddress.Parse("2001:db8::1"), 5000);
        Exchange(buffer, address);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Exchange(buffer, address);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void Exchange(byte[] buffer, TransportAddress address)
    {
        var writer = new StunWriter(buffer, StunClass.Success, StunMethod.Binding, TransactionId.Create());
        writer.AddMappedAddress(address);
        writer.AddIntegrity(Rfc5769.Password);
        writer.AddFingerprint();
        if (!StunMessage.TryParse(writer.Written, out var message) || !message.IsAuthentic(Rfc5769.Password) || !message.TryGetMappedAddress(out _))
        {
            throw new AssertionException("not read");
        }
    }
}
