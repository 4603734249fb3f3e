using System.Diagnostics;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

public sealed class ReceivePaceTests
{
    private const double LookMicroseconds = 50;
    private readonly ReceivePace _pace = new();
    private double _microseconds = 1e6;

    [Test]
    public void FewDatagrams_AreNeverWaitedFor()
    {
        // A flight of a handshake each half a millisecond.
        Assert.That(Receive(looks: 200, each: _ => 3, apart: 500), Is.Zero);
    }

    [Test]
    public void DenseDatagrams_AreWaitedFor_UntilTheyEnd()
    {
        // 20 to 28 in a millisecond, gathered when there was a wait before.
        Assert.That(Receive(looks: 400, each: wait => wait > 0 ? 7 : 1, apart: LookMicroseconds), Is.GreaterThan(250));
        Receive(looks: 10, each: _ => 0, apart: 1000);
        Assert.That(Receive(looks: 20, each: _ => 1, apart: 1000), Is.Zero);
    }

    [Test]
    public void DenseDatagrams_OfWhichAWaitGathersNone_AreWaitedForNoMore()
    {
        // Two that answer each other: each comes because the one before was answered.
        var waits = Receive(looks: 2000, each: _ => 1, apart: LookMicroseconds);
        Assert.That(waits, Is.LessThan(200));
    }

    [Test]
    public void BatchThatIsFull_IsNotWaitedBehind()
    {
        Receive(looks: 400, each: _ => 8, apart: LookMicroseconds);
        Assert.That(_pace.Received(Now(), 64, hasMore: true), Is.EqualTo(TimeSpan.Zero));
        Assert.That(_pace.Received(Now(), 8, hasMore: false), Is.EqualTo(ReceivePace.Wait));
    }

    /// <summary>Receives again and again; the time goes on by what is between two looks and by what is waited.</summary>
    /// <returns>How often there was a wait.</returns>
    private int Receive(int looks, Func<double, int> each, double apart)
    {
        var (waits, wait) = (0, TimeSpan.Zero);
        for (var i = 0; i < looks; i++)
        {
            _microseconds += apart + wait.TotalMicroseconds;
            wait = _pace.Received(Now(), each(wait.TotalMicroseconds), hasMore: false);
            waits += wait > TimeSpan.Zero ? 1 : 0;
        }

        return waits;
    }

    private long Now() => (long)(_microseconds * Stopwatch.Frequency / 1e6);
}
