using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Judge = Conformance.Spec.Derivations;

namespace Conformance.Units.Managed.Ice;

public sealed class DerivationTests
{
    [TestCase(false, "", ExpectedResult = "new")]
    [TestCase(true, "connected", ExpectedResult = "closed")]
    [TestCase(false, "new", ExpectedResult = "new")]
    [TestCase(false, "new closed", ExpectedResult = "new")]
    [TestCase(false, "closed", ExpectedResult = "new")]
    [TestCase(false, "new checking", ExpectedResult = "checking")]
    [TestCase(false, "new connected", ExpectedResult = "checking")]
    [TestCase(false, "checking completed", ExpectedResult = "checking")]
    [TestCase(false, "completed closed", ExpectedResult = "completed")]
    [TestCase(false, "connected completed", ExpectedResult = "connected")]
    [TestCase(false, "connected closed", ExpectedResult = "connected")]
    [TestCase(false, "disconnected checking", ExpectedResult = "disconnected")]
    [TestCase(false, "disconnected failed", ExpectedResult = "failed")]
    public string IceConnectionState_OfTransports(bool isClosed, string transports) =>
        W3CName.Of(IceConnectionStateDerivation.Derive(isClosed, States<RTCIceTransportState>(transports)));

    [TestCase("", ExpectedResult = "new")]
    [TestCase("new", ExpectedResult = "new")]
    [TestCase("complete", ExpectedResult = "complete")]
    [TestCase("complete new", ExpectedResult = "new")]
    [TestCase("complete gathering", ExpectedResult = "gathering")]
    [TestCase("new gathering", ExpectedResult = "gathering")]
    [TestCase("complete complete", ExpectedResult = "complete")]
    public string IceGatheringState_OfTransports(string transports) => W3CName.Of(IceGatheringStateDerivation.Derive(States<RTCIceGathererState>(transports)));

    [TestCase("closed", "connected", ExpectedResult = "closed")]
    [TestCase("failed", "connected", ExpectedResult = "failed")]
    [TestCase("connected", "connected failed", ExpectedResult = "failed")]
    [TestCase("disconnected", "failed", ExpectedResult = "failed")]
    [TestCase("disconnected", "connected", ExpectedResult = "disconnected")]
    [TestCase("new", "", ExpectedResult = "new")]
    [TestCase("new", "new closed", ExpectedResult = "new")]
    [TestCase("new", "connected", ExpectedResult = "connecting")]
    [TestCase("checking", "new", ExpectedResult = "connecting")]
    [TestCase("connected", "new", ExpectedResult = "connecting")]
    [TestCase("connected", "connecting", ExpectedResult = "connecting")]
    [TestCase("connected", "connected closed", ExpectedResult = "connected")]
    [TestCase("completed", "connected", ExpectedResult = "connected")]
    [TestCase("completed", "connected connecting", ExpectedResult = "connecting")]
    public string ConnectionState_OfIceAndDtls(string ice, string transports) =>
        W3CName.Of(ConnectionStateDerivation.Derive(States<RTCIceConnectionState>(ice)[0], States<RTCDtlsTransportState>(transports)));

    // The harness judges by derivations of its own; the two have no line in common and must agree on every input.
    [Test]
    public void AllStatesOfUpToThreeTransports_AgreeWithTheJudge()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var states in UpToThree(Enum.GetValues<RTCIceTransportState>()))
            {
                var names = Names(states);
                Assert.That(
                    W3CName.Of(IceConnectionStateDerivation.Derive(false, states)),
                    Is.EqualTo(Judge.IceConnectionStateDerivation.Derive(false, names)),
                    string.Join(' ', names));
            }

            foreach (var states in UpToThree(Enum.GetValues<RTCIceGathererState>()))
            {
                var names = Names(states);
                Assert.That(
                    W3CName.Of(IceGatheringStateDerivation.Derive(states)),
                    Is.EqualTo(Judge.IceGatheringStateDerivation.Derive(names)),
                    string.Join(' ', names));
            }

            foreach (var (ice, states) in Enum.GetValues<RTCIceConnectionState>().SelectMany(i => UpToThree(Enum.GetValues<RTCDtlsTransportState>()).Select(d => (i, d))))
            {
                var names = Names(states);
                Assert.That(
                    W3CName.Of(ConnectionStateDerivation.Derive(ice, states)),
                    Is.EqualTo(Judge.ConnectionStateDerivation.Derive(W3CName.Of(ice), names)),
                    $"{ice}: {string.Join(' ', names)}");
            }
        }
    }

    private static T[] States<T>(string names)
        where T : struct, Enum =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => W3CName.TryParse(n, out T state) ? state : throw new ArgumentException(n))];

    private static string[] Names<T>(T[] states)
        where T : struct, Enum => [.. states.Select(W3CName.Of)];

    private static IEnumerable<T[]> UpToThree<T>(T[] values) =>
    [
        [],
        .. values.Select(v => (T[])[v]),
        .. values.SelectMany(v => values.Select(w => (T[])[v, w])),
        .. values.SelectMany(v => values.SelectMany(w => values.Select(x => (T[])[v, w, x]))),
    ];
}
