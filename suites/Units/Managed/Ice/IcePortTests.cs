using System.Net;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class IcePortTests
{
    private static readonly IPAddress Address = IPAddress.Parse("192.0.2.1");

    private readonly FakeNetwork _network = new("192.0.2.1");

    [Test]
    public void Range_WithOneFreePort_FindsIt()
    {
        _network.Taken.UnionWith([40000, 40001, 40003]);

        using var port = IcePort.TryOpen(_network, Address, new PortRange(40000, 40003));

        Assert.That(port?.Base.Port, Is.EqualTo(40002));
    }

    [Test]
    public void Range_WithoutAFreePort_GivesNone()
    {
        _network.Taken.UnionWith([40000, 40001]);

        Assert.That(IcePort.TryOpen(_network, Address, new PortRange(40000, 40001)), Is.Null);
    }

    [Test]
    public void AnyPort_OnARefusedAddress_GivesNone()
    {
        _network.Refused.Add("192.0.2.1");

        Assert.That(IcePort.TryOpen(_network, Address, default), Is.Null);
    }

    [Test]
    public void Range_WithPortsThatBrowsersRefuse_LeavesThemOut()
    {
        using var port = IcePort.TryOpen(_network, Address, new PortRange(6665, 6670));

        Assert.That(port?.Base.Port, Is.EqualTo(6670));
    }

    [Test]
    public void AnyPort_ThatBrowsersRefuse_IsGivenBackForAnother()
    {
        _network.NextPort = 6668;

        using var port = IcePort.TryOpen(_network, Address, default);

        Assert.That(_network.Open, Is.EqualTo(["192.0.2.1:6670"]));
    }

    [TestCase(0, 1)]
    [TestCase(2, 1)]
    [TestCase(1, 65536)]
    public void Range_OutOfRange_Throws(int first, int last) => Assert.That(() => new PortRange(first, last), Throws.TypeOf<ArgumentOutOfRangeException>());
}
