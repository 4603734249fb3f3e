using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RemoteCandidatesTests
{
    private readonly RemoteCandidates _remote = new();

    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 54400 typ host", ExpectedResult = "Checked")]
    [TestCase("candidate:1 1 UDP 2130706431 2001:db8::1 54400 typ srflx raddr 192.0.2.1 rport 1", ExpectedResult = "Checked")]
    [TestCase("candidate:1 2 udp 2130706431 192.0.2.1 54400 typ host", ExpectedResult = "OtherComponent")]
    [TestCase("candidate:1 1 tcp 2130706431 192.0.2.1 9 typ host tcptype active", ExpectedResult = "OtherTransport")]
    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 54400 typ satellite", ExpectedResult = "UnknownType")]
    [TestCase("candidate:1 1 udp 2130706431 example.local 54400 typ host", ExpectedResult = "Name")]
    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 53 typ host", ExpectedResult = "Prohibited")]
    [TestCase("candidate:1 1 udp 2130706431 192.0.2.1 0 typ host", ExpectedResult = "Prohibited")]
    public string Candidate_IsUsedOrLeftOut(string text) => Add("abcd", text).ToString();

    [Test]
    public void SecondCandidate_ForOneAddress_IsADuplicateInItsGenerationOnly()
    {
        const string One = "candidate:1 1 udp 2130706431 192.0.2.1 54400 typ host";
        Add("abcd", One);

        Assert.That((Add("abcd", One), Add("efgh", One)), Is.EqualTo((RemoteCandidateUse.Duplicate, RemoteCandidateUse.Checked)));
        Assert.That((_remote.ToCheck("abcd").Count, _remote.Count(RemoteCandidateUse.Checked), _remote.Count(RemoteCandidateUse.Duplicate)), Is.EqualTo((1, 2, 1)));
    }

    [Test]
    public void CandidateThatIsLeftOut_IsCountedAndNotChecked()
    {
        Add("abcd", "candidate:1 1 tcp 2130706431 192.0.2.1 9 typ host tcptype active");

        Assert.That((_remote.ToCheck("abcd").Count, _remote.Count(RemoteCandidateUse.OtherTransport)), Is.EqualTo((0, 1)));
    }

    [Test]
    public void End_IsOfOneGeneration()
    {
        _remote.End("abcd");

        Assert.That((_remote.HasEnded("abcd"), _remote.HasEnded("efgh")), Is.EqualTo((true, false)));
    }

    private RemoteCandidateUse Add(string ufrag, string text) =>
        _remote.Add(ufrag, CandidateAttribute.TryParse(text, out var candidate) ? candidate! : throw new ArgumentException(text));
}
