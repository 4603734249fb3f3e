using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

public sealed class HeartbeatTests
{
    [Test]
    public void IdlePath_IsAskedAndMeasured()
    {
        var pair = new SctpPair().Connect();
        pair.Wait(TimeSpan.FromMinutes(2));

        Assert.That(pair.A.Association.RoundTrip, Is.EqualTo(TimeSpan.FromMilliseconds(20)));
        Assert.That(pair.A.Association.State, Is.EqualTo(SctpState.Established));
    }

    [Test]
    public void SilentPeer_FailsWithoutAnyData()
    {
        var pair = new SctpPair().Connect();
        pair.Link.Filter = (_, _) => false;
        pair.Run(() => pair.A.Association.State == SctpState.Ended);

        Assert.That(pair.A.Events[^1].Error!.Message, Does.Contain("HEARTBEAT"));
    }

    [Test]
    public void Heartbeat_IsAnsweredWithItsInformation()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give("0400000A" + "00010006" + "AABB0000");

        Assert.That(Convert.ToHexString(lone.Find(ChunkType.HeartbeatAck)), Is.EqualTo("0500000A" + "00010006" + "AABB"));
    }

    [Test]
    public void AnswerToNoQuestion_IsIgnored()
    {
        var lone = new LoneAssociation().Establish();
        lone.Give("05000018" + "00010014" + "00000000000000000000000000000000");

        Assert.That(lone.Association.RoundTrip, Is.Null);
    }
}
