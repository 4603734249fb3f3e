using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Jsep;

public class PayloadTypeTests
{
    private static readonly CodecCapability Opus = MediaCapabilities.AudioCodecs[0];

    [Test]
    public void Defaults_AreDistinct()
    {
        var codecs = MediaCapabilities.AudioCodecs.AddRange(MediaCapabilities.VideoCodecs);
        var all = codecs.Where(c => c.PayloadType >= 0).Select(c => c.PayloadType).Concat(codecs.Where(c => c.HasRetransmission).Select(c => c.RetransmissionPayloadType!.Value));
        Assert.That(all, Is.Unique);
    }

    [Test]
    public void WithoutDescriptions_TheDefaultsAreUsed() => Assert.That(new PayloadTypes().Of(Opus), Is.EqualTo(111));

    [Test]
    public void TheSameCodec_GetsTheSameAgain()
    {
        var types = new PayloadTypes(Using(111));
        var first = types.Of(Opus);
        Assert.That(types.Of(Opus), Is.EqualTo(first));
    }

    [Test]
    public void TakenDefault_GivesAFreeOneThatIsNoDefault() => Assert.That(new PayloadTypes(Using(111)).Of(Opus), Is.EqualTo(98));

    [Test]
    public void AllDynamicOnesTaken_GivesAnUnassignedOne() => Assert.That(new PayloadTypes(Using([.. Enumerable.Range(96, 32)])).Of(Opus), Is.EqualTo(35));

    [Test]
    public void AllTaken_IsAnOperationError() =>
        Assert.That(() => new PayloadTypes(Using([.. Enumerable.Range(35, 29), .. Enumerable.Range(96, 32)])).Of(Opus),
            Throws.TypeOf<RTCException>().With.Property(nameof(RTCException.Name)).EqualTo("OperationError"));

    [Test]
    public void StaticPayloadType_IsNeverChanged() => Assert.That(new PayloadTypes(Using(0)).Of(MediaCapabilities.AudioCodecs[1]), Is.Zero);

    private static SessionDescription Using(params int[] payloadTypes)
    {
        var description = new SessionDescription();
        var section = new MediaDescription(description, "audio", 9, "UDP/TLS/RTP/SAVPF", [.. payloadTypes.Select(p => $"{p}")]);
        foreach (var payloadType in payloadTypes)
        {
            section.Add("rtpmap", $"{payloadType} other{payloadType}/8000");
        }

        description.Media.Add(section);
        return description;
    }
}
