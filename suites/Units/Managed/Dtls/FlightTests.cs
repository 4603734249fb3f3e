using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FlightTests
{
    private readonly List<int> _sent = [];
    private readonly Flight _flight;

    public FlightTests() => _flight = new Flight(100, d => _sent.Add(d.Length));

    [TestCase(new[] { 40, 60 }, new[] { 100 })]
    [TestCase(new[] { 40, 61 }, new[] { 40, 61 })]
    [TestCase(new[] { 30, 30, 30, 30 }, new[] { 90, 30 })]
    [TestCase(new[] { 10, 101, 10 }, new[] { 10, 101, 10 })]
    [TestCase(new int[0], new int[0])]
    public void Records_ArePackedInOrder(int[] records, int[] datagrams)
    {
        foreach (var length in records)
        {
            _flight.Add(new byte[length]);
        }

        _flight.Flush();
        _flight.Flush();

        Assert.That(_sent, Is.EqualTo(datagrams));
    }
}
