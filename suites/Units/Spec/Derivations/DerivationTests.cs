using Conformance.Spec.Derivations;
using Conformance.Spec.Enums;

namespace Conformance.Units.Spec.Derivations;

/// <summary>The derivations over all multisets of up to three transports, against the draft's sentences said the other way round.</summary>
public sealed class DerivationTests
{
    [TestCase("", "new")]
    [TestCase("new", "new")]
    [TestCase("new closed", "new")]
    [TestCase("closed", "new")]
    [TestCase("checking", "checking")]
    [TestCase("new connected", "checking")]
    [TestCase("new completed", "checking")]
    [TestCase("connected", "connected")]
    [TestCase("connected completed", "connected")]
    [TestCase("completed closed", "completed")]
    [TestCase("connected closed", "connected")]
    [TestCase("disconnected connected new", "disconnected")]
    [TestCase("failed disconnected", "failed")]
    public void IceConnectionState_OfTransports_IsTheFirstRowThatApplies(string ice, string expected) =>
        Assert.That(IceConnectionStateDerivation.Derive(isClosed: false, Split(ice)), Is.EqualTo(expected));

    [Test]
    public void IceConnectionState_OfEveryMultiset_IsAValueAndIgnoresOrder()
    {
        foreach (var ice in Multisets(WebRtcEnums.IceTransportState))
        {
            var derived = IceConnectionStateDerivation.Derive(isClosed: false, ice);
            Assert.That(derived, Is.EqualTo(Expected(ice)), string.Join(' ', ice));
            Assert.That(IceConnectionStateDerivation.Derive(isClosed: false, [.. ice.Reverse()]), Is.EqualTo(derived));
            Assert.That(IceConnectionStateDerivation.Derive(isClosed: true, ice), Is.EqualTo("closed"));
        }

        static string Expected(string[] ice)
        {
            // What counts is the worst of the transports that are not closed.
            var open = ice.Where(s => s != "closed").Distinct().ToHashSet();
            return open.Contains("failed") ? "failed"
                : open.Contains("disconnected") ? "disconnected"
                : open.Count == 0 || open.SetEquals(["new"]) ? "new"
                : open.Contains("new") || open.Contains("checking") ? "checking"
                : open.Contains("connected") ? "connected" : "completed";
        }
    }

    [TestCase("new", "", "new")]
    [TestCase("new", "new", "new")]
    [TestCase("new", "connecting", "connecting")]
    [TestCase("checking", "new", "connecting")]
    [TestCase("checking", "", "new")]
    [TestCase("connected", "connecting", "connecting")]
    [TestCase("connected", "connected", "connected")]
    [TestCase("connected", "connected closed", "connected")]
    [TestCase("connected", "connected new", "connecting")]
    [TestCase("disconnected", "connected", "disconnected")]
    [TestCase("disconnected", "failed", "failed")]
    [TestCase("failed", "connected", "failed")]
    [TestCase("connected", "failed", "failed")]
    [TestCase("closed", "failed", "closed")]
    public void ConnectionState_OfIceAndDtls_IsTheFirstRowThatApplies(string ice, string dtls, string expected) =>
        Assert.That(ConnectionStateDerivation.Derive(ice, Split(dtls)), Is.EqualTo(expected));

    [Test]
    public void ConnectionState_OfEveryMultiset_FollowsIceWhenDtlsIsDone()
    {
        foreach (var dtls in Multisets(WebRtcEnums.DtlsTransportState).Where(d => d.Length > 0))
        {
            foreach (var ice in WebRtcEnums.IceConnectionState.Values)
            {
                var done = dtls.All(s => s is "connected" or "closed");
                var expected = ice == "closed" ? "closed"
                    : ice == "failed" || dtls.Contains("failed") ? "failed"
                    : ice == "disconnected" ? "disconnected"
                    : ice == "new" && !dtls.Any(s => s is "connecting" or "connected") ? "new"
                    : ice is "connected" or "completed" && done ? "connected" : "connecting";
                Assert.That(ConnectionStateDerivation.Derive(ice, dtls), Is.EqualTo(expected), $"{ice} / {string.Join(' ', dtls)}");
            }
        }
    }

    [Test]
    public void ConnectionState_OfCompletedIce_IsConnectedAndDoubtful() => Assert.Multiple(() =>
    {
        Assert.That(ConnectionStateDerivation.Derive("completed", ["connected"]), Is.EqualTo("connected"));
        Assert.That(ConnectionStateDerivation.IsDoubtful("completed", ["connected"]), Is.True);
        Assert.That(ConnectionStateDerivation.IsDoubtful("connected", ["connected"]), Is.False);
    });

    [Test]
    public void IceGatheringState_OfEveryMultiset_IsGatheringWhileAnyIsAndCompleteWhenAllAre()
    {
        foreach (var gathering in Multisets(WebRtcEnums.IceGathererState))
        {
            var distinct = gathering.Distinct().ToHashSet();
            var expected = distinct.Contains("gathering") ? "gathering" : distinct.SetEquals(["complete"]) ? "complete" : "new";
            Assert.That(IceGatheringStateDerivation.Derive(gathering), Is.EqualTo(expected), string.Join(' ', gathering));
        }
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string[]> Multisets(EnumDefinition of)
    {
        yield return [];
        for (var a = 0; a < of.Values.Length; a++)
        {
            yield return [of.Values[a]];
            for (var b = a; b < of.Values.Length; b++)
            {
                yield return [of.Values[a], of.Values[b]];
                for (var c = b; c < of.Values.Length; c++)
                {
                    yield return [of.Values[a], of.Values[b], of.Values[c]];
                }
            }
        }
    }
}
