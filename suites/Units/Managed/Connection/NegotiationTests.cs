using System.Text.RegularExpressions;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Connection;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class NegotiationTests
{
    private readonly Peers _peers = new();

    [Test]
    public Task Negotiate_AudioVideoData_EndsStableOnBothSides() => _peers.RunAsync(async (a, b) =>
    {
        a.AddTransceiver("audio");
        a.AddTransceiver("video");
        a.CreateDataChannel("chat");
        await Peers.NegotiateAsync(a, b);

        Assert.Multiple(() =>
        {
            Assert.That(a.SignalingState, Is.EqualTo(RTCSignalingState.Stable));
            Assert.That(b.SignalingState, Is.EqualTo(RTCSignalingState.Stable));
            Assert.That(a.CurrentRemoteDescription!.Type, Is.EqualTo(RTCSdpType.Answer));
            Assert.That(b.GetTransceivers().Select(t => t.CurrentDirection), Is.All.EqualTo(RTCRtpTransceiverDirection.Recvonly));
            Assert.That(a.GetTransceivers().Select(t => t.CurrentDirection), Is.All.EqualTo(RTCRtpTransceiverDirection.Sendonly));
        });
    });

    [Test]
    public Task Negotiate_BundledSections_ShareOneTransportAfterTheAnswer() => _peers.RunAsync(async (a, b) =>
    {
        a.AddTransceiver("audio");
        a.AddTransceiver("video");
        a.CreateDataChannel("chat");
        await a.SetLocalDescription();
        var offered = a.GetSenders().Select(s => s.Transport).Append(a.Sctp!.Transport).Distinct().Count();
        await b.SetRemoteDescription(a.LocalDescription!);
        await b.SetLocalDescription();
        await a.SetRemoteDescription(b.LocalDescription!);

        Assert.That(offered, Is.EqualTo(3));
        foreach (var pc in new[] { a, b })
        {
            Assert.That(pc.GetSenders().Select(s => s.Transport).Append(pc.Sctp!.Transport).Distinct().Count(), Is.EqualTo(1));
        }
    });

    [Test]
    public Task SetRemoteDescription_OfAnOffer_TellsStateThenTracksThenSettles() => _peers.RunAsync(async (a, b) =>
    {
        var stream = new MediaStream();
        a.AddTrack(new MediaStreamTrack("audio"), stream);
        a.AddTrack(new MediaStreamTrack("video"), stream);
        await a.SetLocalDescription();
        _peers.Log.Clear();
        b.OnTrack += (_, e) => _peers.Log.Add($"stream with {e.Streams[0].GetTracks().Count}");
        await b.SetRemoteDescription(a.LocalDescription!);
        _peers.Log.Add("resolved");

        Assert.That(_peers.Log, Is.EqualTo(
            ["b signalingstatechange have-remote-offer", "b track audio", "stream with 2", "b track video", "stream with 2", "resolved"]));
        Assert.That(b.GetReceivers()[0].Track.Muted, Is.True);
    });

    [Test]
    public Task SetRemoteDescription_OfSectionsWithoutMsid_PutsTheirTracksIntoOneStream() => _peers.RunAsync(async (a, b) =>
    {
        a.AddTransceiver("audio");
        a.AddTransceiver("video");
        var offer = await a.CreateOffer();
        var streams = new List<MediaStream>();
        b.OnTrack += (_, e) => streams.AddRange(e.Streams);
        await b.SetRemoteDescription(new() { Type = RTCSdpType.Offer, Sdp = Regex.Replace(offer.Sdp, "a=msid:.*\r\n", "") });

        Assert.That(streams, Has.Count.EqualTo(2));
        Assert.That(streams[1], Is.SameAs(streams[0]));
        Assert.That(streams[0].GetTracks(), Has.Count.EqualTo(2));
    });

    [Test]
    public Task SetRemoteDescription_OfAnOfferInHaveLocalOffer_RollsBackByWayOfStable() => _peers.RunAsync(async (a, b) =>
    {
        a.CreateDataChannel("up");
        b.AddTransceiver("audio");
        await a.SetLocalDescription();
        await b.SetLocalDescription();
        _peers.Log.Clear();
        await b.SetRemoteDescription(a.LocalDescription!);

        Assert.That(_peers.Log, Is.EqualTo(["b signalingstatechange stable", "b signalingstatechange have-remote-offer"]));
        Assert.That(b.GetTransceivers()[0].Mid, Is.Null);
        Assert.That(b.PendingLocalDescription, Is.Null);
    });

    [Test]
    public Task Rollback_OfARemoteOffer_RemovesWhatItMadeAndEndsItsTracks() => _peers.RunAsync(async (a, b) =>
    {
        a.AddTrack(new MediaStreamTrack("audio"), new MediaStream());
        await a.SetLocalDescription();
        await b.SetRemoteDescription(a.LocalDescription!);
        var receiver = b.GetReceivers()[0];
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        receiver.Track.OnEnded += (_, _) => ended.SetResult();
        await b.SetRemoteDescription(new RTCSessionDescriptionInit { Type = RTCSdpType.Rollback });
        await ended.Task;

        Assert.That(b.GetTransceivers(), Is.Empty);
        Assert.That(b.SignalingState, Is.EqualTo(RTCSignalingState.Stable));
    });

    [Test]
    public Task ProvisionalAnswers_OnBothSides_EndInTheFinalOne() => _peers.RunAsync(async (a, b) =>
    {
        a.AddTransceiver("audio");
        await a.SetLocalDescription();
        await b.SetRemoteDescription(a.LocalDescription!);
        await b.SetLocalDescription(new RTCLocalSessionDescriptionInit { Type = RTCSdpType.Pranswer });
        await a.SetRemoteDescription(b.LocalDescription!);
        Assert.That((a.SignalingState, b.SignalingState), Is.EqualTo((RTCSignalingState.HaveRemotePranswer, RTCSignalingState.HaveLocalPranswer)));
        await b.SetLocalDescription();
        await a.SetRemoteDescription(b.LocalDescription!);

        Assert.That((a.SignalingState, b.SignalingState), Is.EqualTo((RTCSignalingState.Stable, RTCSignalingState.Stable)));
        Assert.That(a.CurrentLocalDescription!.Type, Is.EqualTo(RTCSdpType.Offer));
    });

    [Test]
    public Task StoppedTransceiver_WhenNegotiated_LeavesBothSidesAndItsSectionIsUsedAgain() => _peers.RunAsync(async (a, b) =>
    {
        a.CreateDataChannel("chat");
        var gone = a.AddTransceiver("audio");
        await Peers.NegotiateAsync(a, b);
        gone.Stop();
        await Peers.NegotiateAsync(a, b);
        Assert.That(a.GetTransceivers().Count + b.GetTransceivers().Count, Is.Zero);
        var next = a.AddTransceiver("video");
        await Peers.NegotiateAsync(a, b);

        Assert.That(a.LocalDescription!.Sdp.Split("\r\nm=").Length - 1, Is.EqualTo(2));
        Assert.That(b.GetTransceivers()[0].Mid, Is.EqualTo(next.Mid));
        Assert.That(next.Mid, Is.Not.EqualTo(gone.Mid));
    });

    [Test]
    public Task Listener_ThatThrows_DoesNotBreakTheConnection() => _peers.RunAsync(async (a, b) =>
    {
        var reported = 0;
        _peers.Loop.UnhandledException += (_, _) => reported++;
        a.OnSignalingStateChange += (_, _) => throw new InvalidOperationException("a bug of the application");
        a.AddTransceiver("audio");
        await Peers.NegotiateAsync(a, b);

        Assert.That(a.SignalingState, Is.EqualTo(RTCSignalingState.Stable));
        Assert.That(reported, Is.EqualTo(2));
    });

    [Test]
    public Task AwaitingCaller_OfSetLocalDescription_ContinuesBeforeGatheringBegins() => _peers.RunAsync(async (a, _) =>
    {
        a.CreateDataChannel("chat");
        a.OnIceGatheringStateChange += (_, _) => _peers.Log.Add("gathering");
        _peers.Log.Clear();
        await a.SetLocalDescription();
        _peers.Log.Add("resolved");
        var gathering = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        a.OnIceGatheringStateChange += (_, _) => gathering.TrySetResult();
        await gathering.Task;

        Assert.That(_peers.Log.Take(3), Is.EqualTo(["a signalingstatechange have-local-offer", "resolved", "gathering"]));
    });

    [Test]
    public Task RestartIce_Negotiated_ChangesTheCredentialsOnce() => _peers.RunAsync(async (a, b) =>
    {
        a.CreateDataChannel("chat");
        await Peers.NegotiateAsync(a, b);
        var first = Ufrag(a);
        a.RestartIce();
        await Peers.NegotiateAsync(a, b);
        var second = Ufrag(a);
        await Peers.NegotiateAsync(a, b);

        Assert.That(second, Is.Not.EqualTo(first));
        Assert.That(Ufrag(a), Is.EqualTo(second));

        static string Ufrag(RTCPeerConnection pc) => pc.LocalDescription!.Sdp.Split("\r\n").First(l => l.StartsWith("a=ice-ufrag:", StringComparison.Ordinal));
    });
}
