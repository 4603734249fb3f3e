using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>Peers that are not like this one: lite ones, and those that nominate aggressively.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OtherKindsOfPeerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // The first byte is what tells DTLS from the rest (RFC 7983 section 7).
    private static readonly byte[] DtlsRecord = [22, 0xFE, 0xFD];

    private readonly SimulatedNetwork _network = new(1);

    [Test]
    public void LitePeer_WhichOnlyAnswers_IsNominatedOnce()
    {
        var a = Described(RTCIceRole.Controlling);
        var lite = new ScriptedPeer(_network, a, "192.0.2.2:2001") { AnswersNomination = [DtlsRecord] };
        lite.Describe(RTCIceRole.Controlling);
        lite.TellCandidate();
        _network.Run(Second);

        Assert.That(a.Log, Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "completed"]));
        Assert.That(lite.Log, Is.EqualTo(["request", "request use-candidate"]));
    }

    [Test]
    public void PeerThatForgetsANomination_IsRemindedUntilItSendsData()
    {
        var a = Described(RTCIceRole.Controlling);
        var peer = new ScriptedPeer(_network, a, "192.0.2.2:2001") { AnswersNomination = [[], [], DtlsRecord] };
        peer.Describe(RTCIceRole.Controlling);
        peer.TellCandidate();
        _network.Run(TimeSpan.FromSeconds(3));

        Assert.That(a.Log, Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "completed"]));
        Assert.That(peer.Log, Is.EqualTo(["request", .. Enumerable.Repeat("request use-candidate", 3)]));
    }

    [Test]
    public void PeerThatNeverSendsData_IsRemindedAsOftenAsACheckIsSent()
    {
        var a = Described(RTCIceRole.Controlling);
        var peer = new ScriptedPeer(_network, a, "192.0.2.2:2001");
        peer.Describe(RTCIceRole.Controlling);
        peer.TellCandidate();
        _network.Run(TimeSpan.FromMinutes(1));

        Assert.That(peer.Log.Count(l => l == "request use-candidate"), Is.EqualTo(1 + new IceTiming().Sends));
        Assert.That(a.State, Is.EqualTo(RTCIceTransportState.Completed));
    }

    [Test]
    public void PeerThatMovesBeforeTheFirstData_IsNominatedWhereItIsHeard()
    {
        var a = Described(RTCIceRole.Controlling);
        var old = new ScriptedPeer(_network, a, "192.0.2.2:2001");
        var moved = new ScriptedPeer(_network, a, "192.0.2.2:2002") { Parameters = old.Parameters, AnswersNomination = [DtlsRecord] };
        old.Describe(RTCIceRole.Controlling);
        old.TellCandidate();
        _network.RunUntil(() => a.State == RTCIceTransportState.Completed, Second);
        old.Answers = false;
        moved.Check(controlling: false);
        _network.Run(TimeSpan.FromSeconds(5));

        Assert.That(a.Log, Is.EqualTo(
            ["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "completed", "192.0.2.1:1001 - 192.0.2.2:2002"]));
        Assert.That(moved.Log, Does.Contain("request use-candidate"));
    }

    [Test]
    public void PeerThatIsHeardElsewhereToo_StaysWhereItWasNominated()
    {
        var a = Described(RTCIceRole.Controlling);
        var peer = new ScriptedPeer(_network, a, "192.0.2.2:2001");
        var second = new ScriptedPeer(_network, a, "192.0.2.2:2002") { Parameters = peer.Parameters };
        peer.Describe(RTCIceRole.Controlling);
        peer.TellCandidate();
        _network.RunUntil(() => a.State == RTCIceTransportState.Completed, Second);
        second.Check(controlling: false);
        _network.Run(TimeSpan.FromMinutes(1));

        Assert.That(a.Log, Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "completed"]));
        Assert.That(second.Log, Has.None.EqualTo("request use-candidate"));
    }

    [Test]
    public void AggressivePeer_WhichNominatesWithEachCheck_IsFollowedToTheBestPair()
    {
        var a = Described(RTCIceRole.Controlled);
        var low = new ScriptedPeer(_network, a, "192.0.2.2:2001");
        var high = new ScriptedPeer(_network, a, "192.0.2.2:2002") { Parameters = low.Parameters };
        low.Describe(RTCIceRole.Controlled);
        low.TellCandidate(priority: 1, end: false);
        high.TellCandidate(priority: 2130706431, end: false);

        low.Check(nominates: true);
        _network.Run(Second);
        high.Check(nominates: true);
        _network.Run(Second);
        low.Check(nominates: true);
        _network.Run(Second);

        Assert.That(a.Log, Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "192.0.2.1:1001 - 192.0.2.2:2002"]));
    }

    [Test]
    public void NominationBeforeTheAnswerToTheOwnCheck_CountsOnceThatComes()
    {
        var a = Described(RTCIceRole.Controlled);
        var peer = new ScriptedPeer(_network, a, "192.0.2.2:2001") { Answers = false };
        peer.Describe(RTCIceRole.Controlled);
        peer.TellCandidate();
        peer.Check(nominates: true);
        _network.Run(Second);
        Assert.That(a.Log, Is.EqualTo(["checking"]));

        peer.Answers = true;
        _network.Run(TimeSpan.FromSeconds(3));

        Assert.That(a.Log.Skip(1), Is.EqualTo(["connected 192.0.2.1:1001 - 192.0.2.2:2001", "completed"]));
    }

    [Test]
    public void PeerWhoseSelectedPairHasDied_MayNominateAnother()
    {
        var a = Described(RTCIceRole.Controlled);
        var high = new ScriptedPeer(_network, a, "192.0.2.2:2001");
        var low = new ScriptedPeer(_network, a, "192.0.2.2:2002") { Parameters = high.Parameters };
        high.Describe(RTCIceRole.Controlled);
        high.TellCandidate();
        low.TellCandidate(priority: 1);
        high.Check(nominates: true);
        _network.Run(Second);
        high.Answers = false;
        _network.RunUntil(() => a.State == RTCIceTransportState.Disconnected, TimeSpan.FromSeconds(20));

        low.Check(nominates: true);
        _network.Run(Second);

        Assert.That(a.Log.Skip(2), Is.EqualTo(
            (string[])["completed", "disconnected", "connected 192.0.2.1:1001 - 192.0.2.2:2002", "completed"]));
    }

    [Test]
    public void PeerThatNeverNominates_IsGivenUp()
    {
        var a = Described(RTCIceRole.Controlled);
        var peer = new ScriptedPeer(_network, a, "192.0.2.2:2001");
        peer.Describe(RTCIceRole.Controlled);
        peer.TellCandidate();
        _network.Run(TimeSpan.FromMinutes(1));

        Assert.That(a.Log, Is.EqualTo(["checking", "failed"]));
    }

    private SimulatedPeer Described(RTCIceRole role)
    {
        var peer = new SimulatedPeer(_network, role, "192.0.2.1:1001");
        peer.Describe();
        peer.Gather();
        return peer;
    }
}
