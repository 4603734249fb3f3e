using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Sending;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RetransmissionTimeoutTests
{
    private readonly RetransmissionTimeout _rto = new(SctpPair.Options(new Random(1)) with
    {
        RtoInitial = TimeSpan.FromSeconds(1),
        RtoMin = TimeSpan.FromMilliseconds(100),
        RtoMax = TimeSpan.FromSeconds(5),
    });

    [Test]
    public void FirstMeasurement_GivesThreeTimesItself()
    {
        Assert.That(_rto.Value, Is.EqualTo(TimeSpan.FromSeconds(1)));
        _rto.Measure(TimeSpan.FromMilliseconds(200));
        Assert.That((_rto.Smoothed, _rto.Value), Is.EqualTo((TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(600))));

        // SRTT = 7/8 200 + 1/8 400; RTTVAR = 3/4 100 + 1/4 200.
        _rto.Measure(TimeSpan.FromMilliseconds(400));
        Assert.That((_rto.Smoothed, _rto.Value), Is.EqualTo((TimeSpan.FromMilliseconds(225), TimeSpan.FromMilliseconds(725))));
    }

    [Test]
    public void Value_StaysWithinItsBounds()
    {
        var rto = _rto;
        rto.Measure(TimeSpan.FromMilliseconds(1));
        Assert.That(rto.Value, Is.EqualTo(TimeSpan.FromMilliseconds(100)));
        for (var i = 0; i < 10; i++)
        {
            rto.BackOff();
        }

        Assert.That(rto.Value, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }
}
