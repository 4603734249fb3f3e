using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice;

public sealed class RTCIceCandidateTests
{
    private const string Host = "candidate:1 1 udp 2130706431 192.0.2.1 54400 typ host";

    private const string Relay = "candidate:842163049 2 UDP 1677729535 2001:db8::7 61665 typ relay raddr 192.0.2.9 rport 56143 generation 0 ufrag abcd";

    private const string Tcp = "candidate:3 1 tcp 1518280447 192.0.2.1 9 typ host tcptype active";

    [Test]
    public void Constructor_WithNothing_IsATypeError() => Assert.That(() => new RTCIceCandidate(), Throws.TypeOf<RTCException>().With.Property("Name").EqualTo("TypeError"));

    [Test]
    public void Constructor_WithoutAPlace_IsATypeError() => Assert.That(
        () => new RTCIceCandidate(new RTCLocalIceCandidateInit { Candidate = Host, UsernameFragment = "abcd" }),
        Throws.TypeOf<RTCException>().With.Property("Name").EqualTo("TypeError"));

    [TestCase(-1)]
    [TestCase(65536)]
    public void Constructor_WithAnIndexThatIsNoUnsignedShort_IsATypeError(int index) => Assert.That(
        () => new RTCIceCandidate(new RTCLocalIceCandidateInit { SdpMid = "0", SdpMLineIndex = index }),
        Throws.TypeOf<RTCException>().With.Property("Name").EqualTo("TypeError"));

    [TestCase(0)]
    [TestCase(65535)]
    public void Constructor_WithAnIndexAlone_TakesIt(int index) =>
        Assert.That(new RTCIceCandidate(new RTCLocalIceCandidateInit { SdpMLineIndex = index }).SdpMLineIndex, Is.EqualTo(index));

    [Test]
    public void Constructor_WithAMidAlone_LeavesTheRestNull()
    {
        var candidate = new RTCIceCandidate(new RTCLocalIceCandidateInit { SdpMid = "" });

        Assert.That((candidate.Candidate, candidate.SdpMid, candidate.SdpMLineIndex, candidate.UsernameFragment), Is.EqualTo(("", "", (int?)null, (string?)null)));
        Assert.That(Derived(candidate), Has.All.Null);
    }

    [Test]
    public void HostCandidate_GivesItsFields()
    {
        var c = Of(Host);

        Assert.That((c.Foundation, c.Component, c.Priority, c.Address), Is.EqualTo(("1", RTCIceComponent.Rtp, 2130706431u, "192.0.2.1")));
        Assert.That((c.Protocol, c.Port, c.Type), Is.EqualTo((RTCIceProtocol.Udp, 54400, RTCIceCandidateType.Host)));
        Assert.That((c.TcpType, c.RelatedAddress, c.RelatedPort), Is.EqualTo(((RTCIceTcpCandidateType?)null, (string?)null, (int?)null)));
    }

    [Test]
    public void RelayedCandidate_GivesItsFields()
    {
        var c = Of(Relay);

        Assert.That((c.Foundation, c.Component, c.Priority, c.Address), Is.EqualTo(("842163049", RTCIceComponent.Rtcp, 1677729535u, "2001:db8::7")));
        Assert.That((c.Protocol, c.Port, c.Type), Is.EqualTo((RTCIceProtocol.Udp, 61665, RTCIceCandidateType.Relay)));
        Assert.That((c.TcpType, c.RelatedAddress, c.RelatedPort), Is.EqualTo(((RTCIceTcpCandidateType?)null, "192.0.2.9", 56143)));
    }

    [TestCase("active", RTCIceTcpCandidateType.Active)]
    [TestCase("passive", RTCIceTcpCandidateType.Passive)]
    [TestCase("so", RTCIceTcpCandidateType.So)]
    public void TcpCandidate_GivesItsTcpType(string text, RTCIceTcpCandidateType expected)
    {
        var c = Of(Tcp.Replace("active", text, StringComparison.Ordinal));

        Assert.That((c.Protocol, c.TcpType), Is.EqualTo((RTCIceProtocol.Tcp, expected)));
    }

    [Test]
    public void UdpCandidate_WithATcpType_HasNone() => Assert.That(Of(Host + " tcptype active").TcpType, Is.Null);

    [Test]
    public void UfragInTheText_IsNotTheUsernameFragment() => Assert.That(Of(Relay).UsernameFragment, Is.Null);

    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 54400 typ", TestName = "no type")]
    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 54400 type host", TestName = "no typ")]
    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 typ host", TestName = "no port")]
    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 65536 typ host", TestName = "a port out of range")]
    [TestCase("candidate:1 3 udp 2130706431 192.0.2.1 54400 typ host", TestName = "a component without a name")]
    [TestCase("candidate:1 1 sctp 2130706431 192.0.2.1 54400 typ host", TestName = "a transport without a name")]
    [TestCase("candidate:1 1 udp 4294967296 192.0.2.1 54400 typ host", TestName = "a priority out of range")]
    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 54400 typ other", TestName = "a type without a name")]
    [TestCase("candidate:1 1 tcp 2130706431 192.0.2.1 9 typ host tcptype other", TestName = "a tcptype without a name")]
    [TestCase("candidate:1%1 1 udp 2130706431 192.0.2.1 54400 typ host", TestName = "a foundation with a percent sign")]
    [TestCase("1 1 udp 2130706431 192.0.2.1 54400 typ host", TestName = "no candidate:")]
    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 54400 typ host raddr", TestName = "an extension without a value")]
    [TestCase("nothing of the kind", TestName = "any text")]
    public void TextThatIsNoCandidate_IsKeptWithoutFields(string text)
    {
        var candidate = Of(text);

        Assert.That(candidate.Candidate, Is.EqualTo(text));
        Assert.That(Derived(candidate), Has.All.Null);
    }

    [Test]
    public void ToJson_HasTheFourMembersThatTravel()
    {
        var json = new RTCIceCandidate(new RTCLocalIceCandidateInit
        {
            Candidate = Host, SdpMid = "a", SdpMLineIndex = 3, UsernameFragment = "abcd", RelayProtocol = RTCIceServerTransportProtocol.Tls, Url = "turns:x",
        }).ToJson();

        Assert.That(json, Is.EqualTo(new RTCIceCandidateInit { Candidate = Host, SdpMid = "a", SdpMLineIndex = 3, UsernameFragment = "abcd" }));
    }

    [Test]
    public void LocalMembers_AreTaken()
    {
        var c = new RTCIceCandidate(new RTCLocalIceCandidateInit { SdpMid = "0", RelayProtocol = RTCIceServerTransportProtocol.Tls, Url = "turns:x" });

        Assert.That((c.RelayProtocol, c.Url), Is.EqualTo((RTCIceServerTransportProtocol.Tls, "turns:x")));
    }

    private static RTCIceCandidate Of(string text) => new(new RTCLocalIceCandidateInit { Candidate = text, SdpMid = "0" });

    private static object?[] Derived(RTCIceCandidate c) =>
        [c.Foundation, c.Component, c.Priority, c.Address, c.Protocol, c.Port, c.Type, c.TcpType, c.RelatedAddress, c.RelatedPort];
}
