using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Sdp;

/// <summary>The candidate-attribute (RFC 8839 section 5.1).</summary>
public sealed class CandidateAttributeTests
{
    private const string Host = "candidate:1 1 udp 2130706431 192.0.2.1 54400 typ host";

    [TestCase("")]
    [TestCase("a=")]
    public void Candidate_WithAndWithoutTheLinesLetter_IsRead(string before)
    {
        Assert.That(CandidateAttribute.TryParse(before + Host, out var candidate), Is.True);
        Assert.That(candidate, Is.EqualTo(new CandidateAttribute("1", 1, "udp", 2130706431, "192.0.2.1", 54400, "host", null, null, null, null)));
    }

    [TestCase(Host)]
    [TestCase(Host + " ufrag abcd")]
    [TestCase("candidate:a+/9 256 TCP 4294967295 2001:db8::1 0 typ srflx raddr 0.0.0.0 rport 0 tcptype active ufrag abcd")]
    [TestCase("candidate:1 2 udp 1 5b1f3b2a-9a4e-4a6b-9a52-1f2f0c7f4f3c.local 65535 typ relay raddr fe80::1 rport 9")]
    [TestCase("candidate:1 1 tcp 1 host.example.com 9 typ host tcptype so")]
    [TestCase("candidate:1 1 quic 1 192.0.2.1 9 typ new-type")]
    public void Candidate_OfKnownParts_IsWrittenToTheLetter(string text)
    {
        Assert.That(CandidateAttribute.TryParse(text, out var candidate), Is.True);
        Assert.That(candidate!.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void Extensions_InAnyOrder_AreRead()
    {
        const string Text = "candidate:1 1 tcp 1 192.0.2.1 9 typ srflx generation 0 ufrag abcd tcptype passive rport 5 network-id 1 raddr 10.0.0.1 network-cost 10 x-new any:thing";

        Assert.That(CandidateAttribute.TryParse(Text, out var candidate), Is.True);
        Assert.That(
            (candidate!.RelatedAddress, candidate.RelatedPort, candidate.TcpType, candidate.Ufrag), Is.EqualTo(("10.0.0.1", 5, "passive", "abcd")));
    }

    [TestCase("")]
    [TestCase("candidate:")]
    [TestCase("candidate: ")]
    [TestCase("a=a=candidate:1 1 udp 1 192.0.2.1 9 typ host")]
    [TestCase("1 1 udp 1 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 host")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 TYP host")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1  9 typ host")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ host ")]
    [TestCase("candidate:1-2 1 udp 1 192.0.2.1 9 typ host")]
    [TestCase("candidate:123456789012345678901234567890123 1 udp 1 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 0 udp 1 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 257 udp 1 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 -1 udp 1 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 1 u/dp 1 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 1 udp 0 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 1 udp 4294967296 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 1 udp 99999999999999999999999 192.0.2.1 9 typ host")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 65536 typ host")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 x typ host")]
    [TestCase("candidate:1 1 udp 1 2001:db8:::1 9 typ host")]
    [TestCase("candidate:1 1 udp 1 fe80::g 9 typ host")]
    [TestCase("candidate:1 1 udp 1 exa$mple 9 typ host")]
    [TestCase("candidate:1 1 udp 1 .example 9 typ host")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ ho:st")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ host generation")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ host gen:eration 0")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ host generation é")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ srflx raddr 10.0.0.1 rport 65536")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ srflx raddr 10.0.0.1 raddr 10.0.0.2")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ srflx rport 1 rport 2")]
    [TestCase("candidate:1 1 tcp 1 192.0.2.1 9 typ host tcptype active tcptype so")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ host ufrag a ufrag b")]
    [TestCase("candidate:1 1 udp 1 192.0.2.1 9 typ host\0")]
    [TestCase("candidate:1 1 udp 1\0 192.0.2.1 9 typ host")]
    public void MalformedCandidate_IsNotRead(string text)
    {
        Assert.That(CandidateAttribute.TryParse(text, out var candidate), Is.False);
        Assert.That(candidate, Is.Null);
    }

    [Test]
    public void Candidates_OfTheCorpus_AreWrittenWithTheirKnownParts()
    {
        foreach (var line in CorpusFile.All.SelectMany(file => file.Lines("a=candidate:")))
        {
            Assert.That(CandidateAttribute.TryParse(line, out var candidate), Is.True, line);
            Assert.That(line, Does.StartWith("a=" + candidate! with { TcpType = null, Ufrag = null }));
        }
    }
}
