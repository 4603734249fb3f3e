using System.Text;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Connection;

/// <summary>Input that no browser would make: it gets the W3C error, and the connection is as it was.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class BadInputTests
{
    private readonly Peers _peers = new();

    [Test]
    public Task OneMegabyteOfJunk_IsASyntaxErrorWithItsLine() => RefusedAsync(
        offer => offer + string.Concat(Enumerable.Repeat("junk without an equals sign\r\n", 40_000)),
        e => Assert.That((e as RTCError)?.SdpLineNumber, Is.GreaterThan(1)));

    [Test]
    public Task TenThousandSectionsWithTheSameMid_AreInvalid() => RefusedAsync(
        offer =>
        {
            var at = offer.IndexOf("m=", StringComparison.Ordinal);
            var text = new StringBuilder(offer[..at]);
            for (var i = 0; i < 10_000; i++)
            {
                text.Append(offer, at, offer.Length - at);
            }

            return text.ToString();
        },
        e => Assert.That(e.Name, Is.EqualTo("InvalidAccessError")));

    [Test]
    public Task DuplicateMids_AreInvalid() => RefusedAsync(
        offer => offer + offer[offer.IndexOf("m=", StringComparison.Ordinal)..],
        e => Assert.That(e.Name, Is.EqualTo("InvalidAccessError")));

    [Test]
    public Task EmptyText_IsASyntaxError() => RefusedAsync(_ => "", e => Assert.That((e as RTCError)?.ErrorDetail, Is.EqualTo(RTCErrorDetailType.SdpSyntaxError)));

    [Test]
    public Task NoFingerprint_IsInvalid() => RefusedAsync(
        offer => string.Join("\r\n", offer.Split("\r\n").Where(l => !l.StartsWith("a=fingerprint", StringComparison.Ordinal))),
        e => Assert.That(e.Name, Is.EqualTo("InvalidAccessError")));

    [Test]
    public Task NullArguments_AreTypeErrors() => _peers.RunAsync(async (a, _) =>
    {
        Assert.That((await Peers.RejectionAsync(a.SetRemoteDescription(null!))).Name, Is.EqualTo("TypeError"));
        Assert.Multiple(() =>
        {
            AssertTypeError(() => a.AddTrack(null!));
            AssertTypeError(() => a.RemoveTrack(null!));
            AssertTypeError(() => a.AddTransceiver((MediaStreamTrack)null!));
            AssertTypeError(() => a.AddTransceiver((string)null!));
            AssertTypeError(() => a.CreateDataChannel(null!));
            AssertTypeError(() => a.AddTrack(new MediaStreamTrack("audio"), [null!]));
            AssertTypeError(() => a.SetConfiguration(new RTCConfiguration { IceServers = null! }));
        });
    });

    [Test]
    public Task NumbersOutsideTheEnums_AreTypeErrors() => _peers.RunAsync(async (a, _) =>
    {
        Assert.That((await Peers.RejectionAsync(a.SetLocalDescription(new RTCLocalSessionDescriptionInit { Type = (RTCSdpType)9 }))).Name, Is.EqualTo("TypeError"));
        AssertTypeError(() => a.AddTransceiver("audio", new RTCRtpTransceiverInit { Direction = (RTCRtpTransceiverDirection)9 }));
        AssertTypeError(() => a.SetConfiguration(new RTCConfiguration { BundlePolicy = (RTCBundlePolicy)9 }));
    });

    [Test]
    public Task HugeLabel_IsATypeErrorAndMakesNoChannel() => _peers.RunAsync(async (a, _) =>
    {
        AssertTypeError(() => a.CreateDataChannel(new string('x', 1_000_000)));
        Assert.That((await a.CreateOffer()).Sdp, Does.Not.Contain("m=application"));
    });

    [Test]
    public async Task CallsFromElsewhere_AreRefused()
    {
        var pc = await _peers.Loop.InvokeAsync(() => new RTCPeerConnection());

        Assert.Multiple(() =>
        {
            Assert.That(() => { _ = pc.CreateOffer(); }, Throws.InvalidOperationException);
            Assert.That(pc.Close, Throws.InvalidOperationException);
            Assert.That(() => new RTCPeerConnection(), Throws.InvalidOperationException);
        });
    }

    private Task RefusedAsync(Func<string, string> spoil, Action<RTCException> check) => _peers.RunAsync(async (a, b) =>
    {
        a.CreateDataChannel("chat");
        await Peers.NegotiateAsync(a, b);
        b.CreateDataChannel("back");
        var offer = (await a.CreateOffer()).Sdp;
        var (local, remote) = (b.LocalDescription, b.RemoteDescription);
        _peers.Log.Clear();
        check(await Peers.RejectionAsync(b.SetRemoteDescription(new RTCSessionDescriptionInit { Type = RTCSdpType.Offer, Sdp = spoil(offer) })));

        Assert.Multiple(() =>
        {
            Assert.That(_peers.Log, Is.Empty);
            Assert.That(b.SignalingState, Is.EqualTo(RTCSignalingState.Stable));
            Assert.That(b.GetTransceivers(), Is.Empty);
            Assert.That((b.LocalDescription!.Type, b.RemoteDescription!.Sdp), Is.EqualTo((local!.Type, remote!.Sdp)));
        });
        await Peers.NegotiateAsync(a, b);
    });

    private static void AssertTypeError(Action action) => Assert.That(action, Throws.TypeOf<RTCException>().With.Property("Name").EqualTo("TypeError"));
}
