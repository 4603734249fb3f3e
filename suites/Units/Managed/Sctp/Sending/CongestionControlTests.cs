using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Sending;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CongestionControlTests
{
    private const int Segment = 1188;
    private readonly CongestionControl _congestion = new(SctpPair.Options(new Random(1)));

    [Test]
    public void Window_BeginsAsTheDocumentSays() => Assert.That(_congestion.Window, Is.EqualTo(4404));

    [Test]
    public void SlowStart_GrowsByWhatIsAcknowledged_UpToOneSegment()
    {
        Acknowledge(500);
        Assert.That(_congestion.Window, Is.EqualTo(4404 + 500));
        Acknowledge(3000);
        Assert.That(_congestion.Window, Is.EqualTo(4404 + 500 + Segment));
    }

    [Test]
    public void WindowThatIsNotUsed_DoesNotGrow()
    {
        _congestion.Acknowledged(new Tsn(1), isAdvance: true, 1000, flightBefore: 2000, isAllAcknowledged: true);
        Assert.That(_congestion.Window, Is.EqualTo(4404));
    }

    [Test]
    public void SackWithoutAdvance_DoesNotGrow()
    {
        _congestion.Acknowledged(new Tsn(1), isAdvance: false, 1000, flightBefore: 4404, isAllAcknowledged: false);
        Assert.That(_congestion.Window, Is.EqualTo(4404));
    }

    [Test]
    public void Loss_HalvesOnce_UntilWhatWasOutstandingIsAcknowledged()
    {
        Grow(20_000);
        var before = _congestion.Window;
        _congestion.LossSeen(new Tsn(100));
        Assert.That((_congestion.Window, _congestion.IsInFastRecovery), Is.EqualTo((before / 2, true)));
        _congestion.LossSeen(new Tsn(120));
        Acknowledge(Segment, cumulative: 99);
        Assert.That((_congestion.Window, _congestion.IsInFastRecovery), Is.EqualTo((before / 2, true)));
        Acknowledge(Segment, cumulative: 100);
        Assert.That((_congestion.Window, _congestion.IsInFastRecovery), Is.EqualTo((before / 2, false)));
    }

    [Test]
    public void AvoidancePhase_GrowsBySegmentsPerWindow()
    {
        Grow(20_000);
        _congestion.LossSeen(new Tsn(100));
        Acknowledge(1, cumulative: 100);

        // At the threshold it grows as in slow start once more.
        Acknowledge(Segment, cumulative: 101);
        var before = _congestion.Window;
        var steps = 0;
        while (_congestion.Window == before)
        {
            Acknowledge(Segment, cumulative: 102 + (uint)steps);
            steps++;
        }

        Assert.That((steps, _congestion.Window), Is.EqualTo(((before + Segment - 1) / Segment, before + Segment)));
    }

    [Test]
    public void Timeout_LeavesOneSegment_AndHalfTheWindowAsThreshold()
    {
        Grow(20_000);
        var before = _congestion.Window;
        _congestion.TimedOut();
        Assert.That((_congestion.Window, _congestion.SlowStartThreshold), Is.EqualTo((Segment, before / 2)));
        _congestion.TimedOut();
        Assert.That((_congestion.Window, _congestion.SlowStartThreshold), Is.EqualTo((Segment, 4 * Segment)));
    }

    private void Grow(int to)
    {
        while (_congestion.Window < to)
        {
            Acknowledge(Segment);
        }
    }

    private void Acknowledge(int bytes, uint cumulative = 1) =>
        _congestion.Acknowledged(new Tsn(cumulative), isAdvance: true, bytes, _congestion.Window, isAllAcknowledged: false);
}
