using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Stats;

public sealed class GetStatsTests
{
    [Test]
    public Task GetStats_NewConnection_TellsOfTheConnectionAlone() => OnConnection(async connection =>
    {
        var report = await connection.GetStats();
        var stats = (RTCPeerConnectionStats)report.Values.Single();
        Assert.Multiple(() =>
        {
            Assert.That(stats.Type, Is.EqualTo(RTCStatsType.PeerConnection));
            Assert.That((stats.DataChannelsOpened, stats.DataChannelsClosed), Is.EqualTo((0, 0)));
            Assert.That(stats.Timestamp, Is.EqualTo(connection.Loop.Time.GetUtcNow().ToUnixTimeMilliseconds()));
            Assert.That(report.Keys.Single(), Is.EqualTo(stats.Id));
            Assert.That(report[stats.Id], Is.SameAs(stats));
        });
    });

    [Test]
    public Task GetStats_Again_GivesTheSameIds() => OnConnection(async connection =>
    {
        connection.CreateDataChannel("one");
        connection.AddTransceiver(new MediaStreamTrack("audio"));
        await connection.SetLocalDescription();
        var (first, second) = (await connection.GetStats(), await connection.GetStats());
        Assert.That(second.Keys, Is.SupersetOf(first.Keys));
    });

    [Test]
    public Task GetStats_TwoConnections_HaveOtherIds() => OnConnection(async connection =>
    {
        var other = new RTCPeerConnection();
        Assert.That((await other.GetStats()).Keys.Single(), Is.Not.EqualTo((await connection.GetStats()).Keys.Single()));
    });

    [Test]
    public Task GetStats_DataChannel_TellsOfItAlsoWhenItIsClosed() => OnConnection(async connection =>
    {
        var channel = connection.CreateDataChannel("chat", new RTCDataChannelInit { Protocol = "p", Negotiated = true, Id = 4 });
        var before = await Of<RTCDataChannelStats>(connection);
        channel.AnnounceOpen();
        channel.Receive([1, 2, 3], isText: false);
        await connection.GetStats();
        channel.Send("four");
        connection.Close();
        var after = await Of<RTCDataChannelStats>(connection);
        Assert.Multiple(() =>
        {
            Assert.That((before.Label, before.Protocol, before.DataChannelIdentifier, before.State), Is.EqualTo(("chat", "p", (int?)4, RTCDataChannelState.Connecting)));
            Assert.That((after.Id, after.State), Is.EqualTo((before.Id, RTCDataChannelState.Closed)));
            Assert.That((after.MessagesSent, after.BytesSent, after.MessagesReceived, after.BytesReceived), Is.EqualTo((1, 4, 1, 3)));
        });
        var pc = await Of<RTCPeerConnectionStats>(connection);
        Assert.That((pc.DataChannelsOpened, pc.DataChannelsClosed), Is.EqualTo((1, 1)));
    });

    [Test]
    public Task GetStats_ChannelThatNeverOpened_IsCountedAsNeither() => OnConnection(async connection =>
    {
        connection.CreateDataChannel("chat").Close();
        await connection.GetStats();
        await connection.GetStats();
        var pc = await Of<RTCPeerConnectionStats>(connection);
        Assert.That((pc.DataChannelsOpened, pc.DataChannelsClosed), Is.EqualTo((0, 0)));
    });

    [Test]
    public Task GetStats_LocalOffer_TellsOfTransportAndCertificate() => OnConnection(async connection =>
    {
        connection.CreateDataChannel("chat");
        await connection.SetLocalDescription();
        var transport = await Of<RTCTransportStats>(connection);
        var certificate = await Of<RTCCertificateStats>(connection);
        Assert.Multiple(() =>
        {
            Assert.That((transport.IceState, transport.DtlsState, transport.DtlsRole), Is.EqualTo((RTCIceTransportState.New, RTCDtlsTransportState.New, "unknown")));
            Assert.That(transport.IceRole, Is.EqualTo(RTCIceRole.Controlling));
            Assert.That(transport.IceLocalUsernameFragment, Is.EqualTo(connection.Sctp!.Transport.IceTransport.GetLocalParameters()!.UsernameFragment));
            Assert.That(transport.LocalCertificateId, Is.EqualTo(certificate.Id));
            Assert.That((transport.RemoteCertificateId, transport.SelectedCandidatePairId), Is.EqualTo(((string?)null, (string?)null)));
            Assert.That(certificate.FingerprintAlgorithm, Is.EqualTo("sha-256"));
            Assert.That(certificate.Fingerprint, Is.EqualTo(connection.Certificates[0].GetFingerprints()[0].Value));
            Assert.That(Convert.FromBase64String(certificate.Base64Certificate), Is.EqualTo(connection.Certificates[0].Der.ToArray()));
        });
    });

    [Test]
    public Task GetStats_Tracks_AreMediaSources() => OnConnection(async connection =>
    {
        var track = new MediaStreamTrack("audio");
        connection.AddTrack(track);
        var source = await Of<RTCMediaSourceStats>(connection);
        Assert.That((source.TrackIdentifier, source.Kind), Is.EqualTo((track.Id, "audio")));
    });

    [Test]
    public Task GetStats_NegotiatedTransceiver_TellsOfItsCodecs() => OnConnection(async connection =>
    {
        var other = new RTCPeerConnection();
        var transceiver = connection.AddTransceiver("audio");
        await connection.SetLocalDescription();
        await other.SetRemoteDescription(connection.LocalDescription!);
        await other.SetLocalDescription();
        await connection.SetRemoteDescription(other.LocalDescription!);
        var codecs = (await connection.GetStats()).Values.OfType<RTCCodecStats>().ToList();
        var transport = await Of<RTCTransportStats>(connection);
        Assert.That(codecs.Select(c => (c.PayloadType, c.MimeType)), Is.EqualTo(transceiver.Sender.GetParameters().Codecs.Select(c => (c.PayloadType, c.MimeType))));
        Assert.That(codecs.Select(c => c.TransportId), Is.All.EqualTo(transport.Id));
        other.Close();
    });

    [Test]
    public Task GetStats_SelectorThatIsSentOnce_Resolves() => OnConnection(async connection =>
    {
        var track = new MediaStreamTrack("audio");
        var sender = connection.AddTrack(track);
        Assert.That(await connection.GetStats(track), Is.Empty);
        Assert.That(await sender.GetStats(), Is.Empty);
        Assert.That(await connection.GetStats(connection.GetReceivers()[0].Track), Is.Empty);
    });

    [Test]
    public Task GetStats_SelectorThatNobodyHas_RejectsWithInvalidAccessError() => OnConnection(
        connection => RTCErrors.Rejects("InvalidAccessError", connection.GetStats(new MediaStreamTrack("audio"))));

    [Test]
    public Task GetStats_SelectorThatTwoSend_RejectsWithInvalidAccessError() => OnConnection(connection =>
    {
        var track = new MediaStreamTrack("audio");
        connection.AddTransceiver(track);
        connection.AddTransceiver(track);
        return RTCErrors.Rejects("InvalidAccessError", connection.GetStats(track));
    });

    [Test]
    public Task GetStats_Closed_StillResolves() => OnConnection(async connection =>
    {
        connection.CreateDataChannel("chat");
        await connection.SetLocalDescription();
        connection.Close();
        Assert.That((await Of<RTCTransportStats>(connection)).IceState, Is.EqualTo(RTCIceTransportState.Closed));
    });

    private static async Task<T> Of<T>(RTCPeerConnection connection) => (await connection.GetStats()).Values.OfType<T>().Single();

    private static Task OnConnection(Func<RTCPeerConnection, Task> test) => new RtcLoop(new ManualTime()).InvokeAsync(async () =>
    {
        var connection = new RTCPeerConnection();
        await test(connection);
        connection.Close();
    });
}
