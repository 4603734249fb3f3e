using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice.Checks;

public sealed class DemultiplexingTests
{
    [TestCase(0, 3, ExpectedResult = "Stun")]
    [TestCase(4, 19, ExpectedResult = "Unknown")]
    [TestCase(20, 63, ExpectedResult = "Dtls")]
    [TestCase(64, 127, ExpectedResult = "Unknown")]
    [TestCase(128, 191, ExpectedResult = "Rtp")]
    [TestCase(192, 255, ExpectedResult = "Unknown")]
    public string FirstByte_TellsTheProtocol(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(b => Demultiplexing.KindOf([(byte)b])).Distinct().Single().ToString();

    [Test]
    public void EmptyDatagram_IsOfNone() => Assert.That(Demultiplexing.KindOf([]), Is.EqualTo(DatagramKind.Unknown));
}
