using Conformance.Spec.Enums;

namespace Conformance.Units.Spec.Enums;

public sealed class WebRtcEnumsTests
{
    [TestCase("RTCSignalingState", "stable have-local-offer have-remote-offer have-local-pranswer have-remote-pranswer closed")]
    [TestCase("RTCIceGatheringState", "new gathering complete")]
    [TestCase("RTCIceGathererState", "new gathering complete")]
    [TestCase("RTCPeerConnectionState", "closed failed disconnected new connecting connected")]
    [TestCase("RTCIceConnectionState", "closed failed disconnected new checking completed connected")]
    [TestCase("RTCIceTransportState", "closed failed disconnected new checking completed connected")]
    [TestCase("RTCSdpType", "offer pranswer answer rollback")]
    [TestCase("RTCBundlePolicy", "balanced max-compat max-bundle")]
    [TestCase("RTCDataChannelState", "connecting open closing closed")]
    public void ByName_KnownEnum_HasTheDraftsValuesInOrder(string name, string values) =>
        Assert.That(WebRtcEnums.ByName(name)!.Values, Is.EqualTo(values.Split(' ')));

    [TestCase("RTCRtcpMuxPolicy", "negotiate")]
    [TestCase("RTCIceTransportPolicy", "public")]
    public void Removed_ValueOfAnEarlierVersion_IsListedAndNotAValue(string name, string value)
    {
        var found = WebRtcEnums.ByName(name)!;
        Assert.Multiple(() =>
        {
            Assert.That(found.Removed, Does.Contain(value));
            Assert.That(found.Has(value), Is.False);
        });
    }

    [Test]
    public void ByName_UnknownEnum_IsNull() => Assert.That(WebRtcEnums.ByName("RTCMood"), Is.Null);

    [Test]
    public void All_Names_AreUnique() => Assert.That(WebRtcEnums.All.Select(e => e.Name), Is.Unique);
}
