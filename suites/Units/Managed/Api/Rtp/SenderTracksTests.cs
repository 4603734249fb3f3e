using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Rtp;

public sealed class SenderTracksTests
{
    [Test]
    public Task ReplaceTrack_SameKind_ReplacesItBeforeThePromise() => OnSender(async sender =>
    {
        var track = new MediaStreamTrack("audio");
        var replaced = sender.ReplaceTrack(track);
        Assert.That(sender.Track, Is.Null);
        await replaced;
        Assert.That(sender.Track, Is.SameAs(track));
        await sender.ReplaceTrack(null);
        Assert.That(sender.Track, Is.Null);
    });

    [Test]
    public Task ReplaceTrack_OtherKind_RejectsWithTypeError() => OnSender(sender => RTCErrors.Rejects("TypeError", sender.ReplaceTrack(new MediaStreamTrack("video"))));

    [Test]
    public Task ReplaceTrack_Stopped_RejectsWithInvalidStateError() => OnSender(sender =>
    {
        sender.Transceiver.Stop();
        return RTCErrors.Rejects("InvalidStateError", sender.ReplaceTrack(null));
    });

    [Test]
    public Task ReplaceTrack_Closed_RejectsWithInvalidStateError() => OnSender(sender =>
    {
        sender.Connection.Close();
        return RTCErrors.Rejects("InvalidStateError", sender.ReplaceTrack(null));
    });

    [Test]
    public Task ReplaceTrack_WhileAnOperationRuns_WaitsForIt() => OnSender(async sender =>
    {
        var order = new List<string>();
        var offer = Note(sender.Connection.CreateOffer(), "offer");
        var replaced = Note(sender.ReplaceTrack(new MediaStreamTrack("audio")), "track");
        await Task.WhenAll(offer, replaced);
        Assert.That(order, Is.EqualTo(new[] { "offer", "track" }));

        async Task Note(Task task, string name)
        {
            await task;
            order.Add(name);
        }
    });

    [Test]
    public Task SetStreams_Streams_SetsTheirIdsOnce() => OnSender(sender =>
    {
        var (one, two) = (new MediaStream(), new MediaStream());
        sender.SetStreams(one, two, one);
        Assert.That(sender.AssociatedMediaStreamIds, Is.EqualTo(new[] { one.Id, two.Id }));
        sender.SetStreams();
        Assert.That(sender.AssociatedMediaStreamIds, Is.Empty);
        return Task.CompletedTask;
    });

    [Test]
    public Task SetStreams_NullOrClosed_Throws() => OnSender(sender =>
    {
        RTCErrors.Throws("TypeError", () => sender.SetStreams((MediaStream)null!));
        sender.Connection.Close();
        RTCErrors.Throws("InvalidStateError", () => sender.SetStreams());
        return Task.CompletedTask;
    });

    private static Task OnSender(Func<RTCRtpSender, Task> test) =>
        new RtcLoop().InvokeAsync(() => test(new RTCPeerConnection().AddTransceiver("audio").Sender));
}
