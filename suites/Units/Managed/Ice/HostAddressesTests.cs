using System.Net;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

public sealed class HostAddressesTests
{
    [TestCase("192.0.2.1", ExpectedResult = "192.0.2.1")]
    [TestCase("127.0.0.1 192.0.2.1 ::1", ExpectedResult = "192.0.2.1", TestName = "no loopback beside another address")]
    [TestCase("127.0.0.1 ::1", ExpectedResult = "::1 127.0.0.1", TestName = "loopback where there is nothing else")]
    [TestCase("fe80::1 127.0.0.1", ExpectedResult = "127.0.0.1", TestName = "link-local IPv6 is nothing else")]
    [TestCase("fe80::1 fec0::1 ::ffff:192.0.2.9 ::192.0.2.9 ff02::1 0.0.0.0 :: 192.0.2.1", ExpectedResult = "192.0.2.1", TestName = "none that a peer cannot use")]
    [TestCase("169.254.1.1 fd00::1", ExpectedResult = "fd00::1 169.254.1.1", TestName = "link-local IPv4 and unique local IPv6 are usable")]
    [TestCase("192.0.2.1 192.0.2.2 192.0.2.3 2001:db8::1", ExpectedResult = "2001:db8::1 192.0.2.1 192.0.2.2 192.0.2.3", TestName = "IPv6 first")]
    [TestCase("192.0.2.1 192.0.2.2 2001:db8::1 2001:db8::2", ExpectedResult = "2001:db8::1 192.0.2.1 2001:db8::2 192.0.2.2", TestName = "families alternate")]
    [TestCase("192.0.2.1 192.0.2.1", ExpectedResult = "192.0.2.1", TestName = "an address counts once")]
    [TestCase("", ExpectedResult = "", TestName = "no address")]
    public string Selection_OfAddresses(string addresses) => Select(addresses, new RTCTransportOptions());

    [Test]
    public void IncludeLoopback_PutsLoopbackLast() =>
        Assert.That(Select("127.0.0.1 192.0.2.1 ::1", new RTCTransportOptions { IncludeLoopback = true }), Is.EqualTo("192.0.2.1 ::1 127.0.0.1"));

    [Test]
    public void Filter_ByInterface_LeavesOthersOut() =>
        Assert.That(Select("192.0.2.1 192.0.2.2", new RTCTransportOptions { Interfaces = (name, _) => name == "net1" }), Is.EqualTo("192.0.2.2"));

    [Test]
    public void Filter_ByAddress_LeavesOthersOut() => Assert.That(
        Select("192.0.2.1 2001:db8::1", new RTCTransportOptions { Interfaces = (_, a) => a.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork }),
        Is.EqualTo("192.0.2.1"));

    private static string Select(string addresses, RTCTransportOptions options) => string.Join(' ', HostAddresses.Select(
        addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((a, i) => new NetworkAddress($"net{i}", IPAddress.Parse(a))), options));
}
