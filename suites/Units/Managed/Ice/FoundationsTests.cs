using System.Net;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FoundationsTests
{
    private static readonly IPAddress One = IPAddress.Parse("192.0.2.1");

    private readonly Foundations _foundations = new();

    [Test]
    public void SameKindBaseProtocolAndServer_HaveTheSameFoundation()
    {
        var first = _foundations.Of(RTCIceCandidateType.Srflx, One, RTCIceProtocol.Udp, "stun:x");
        var second = _foundations.Of(RTCIceCandidateType.Srflx, IPAddress.Parse("192.0.2.1"), RTCIceProtocol.Udp, "stun:x");

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void OneDifference_IsAnotherFoundation()
    {
        string[] all =
        [
            _foundations.Of(RTCIceCandidateType.Srflx, One, RTCIceProtocol.Udp, "stun:x"),
            _foundations.Of(RTCIceCandidateType.Relay, One, RTCIceProtocol.Udp, "stun:x"),
            _foundations.Of(RTCIceCandidateType.Srflx, IPAddress.Parse("192.0.2.2"), RTCIceProtocol.Udp, "stun:x"),
            _foundations.Of(RTCIceCandidateType.Srflx, One, RTCIceProtocol.Tcp, "stun:x"),
            _foundations.Of(RTCIceCandidateType.Srflx, One, RTCIceProtocol.Udp, "stun:y"),
        ];

        Assert.That(all, Is.Unique.And.All.Match("^[A-Za-z0-9+/]{1,32}$"));
    }
}
