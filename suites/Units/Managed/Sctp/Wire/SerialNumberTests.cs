using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Wire;

public sealed class SerialNumberTests
{
    [TestCase(0u, 1u)]
    [TestCase(uint.MaxValue, 0u)]
    [TestCase(0xFFFFFFF0u, 0x0Fu)]
    [TestCase(0u, 0x7FFFFFFFu)]
    public void Tsn_ComesBeforeTheOneAfterIt(uint before, uint after)
    {
        var (a, b) = (new Tsn(before), new Tsn(after));

        Assert.That(new[] { a < b, a <= b, b > a, b >= a, a > b, b < a }, Is.EqualTo([true, true, true, true, false, false]));
        Assert.That(b - a, Is.EqualTo((int)(after - before)));
        Assert.That(a + (b - a), Is.EqualTo(b));
    }

    [TestCase((ushort)0, (ushort)1)]
    [TestCase(ushort.MaxValue, (ushort)0)]
    [TestCase((ushort)0xFFF0, (ushort)0x0F)]
    public void Ssn_ComesBeforeTheOneAfterIt(ushort before, ushort after)
    {
        var (a, b) = (new Ssn(before), new Ssn(after));

        Assert.That(new[] { a < b, a <= b, b > a, b >= a, a > b, b < a }, Is.EqualTo([true, true, true, true, false, false]));
    }

    [Test]
    public void Next_WrapsAround()
    {
        Assert.That((new Tsn(uint.MaxValue).Next, new Tsn(0).Previous), Is.EqualTo((new Tsn(0), new Tsn(uint.MaxValue))));
        Assert.That(new Ssn(ushort.MaxValue).Next, Is.EqualTo(new Ssn(0)));
    }
}
