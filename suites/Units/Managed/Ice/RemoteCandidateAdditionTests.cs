using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RemoteCandidateAdditionTests
{
    private const string Text = "candidate:1 1 udp 2130706431 192.0.2.7 54400 typ host";

    private readonly FakeHost _host = new(new FakeNetwork());

    [TestCase(Text, "0", null, null)]
    [TestCase(Text, null, 0, null)]
    [TestCase(Text, "0", 5, null, TestName = "the index beside a known mid is not looked at")]
    [TestCase(Text, "0", null, "abcd")]
    [TestCase("a=" + Text, "0", null, null)]
    public async Task CandidateForASection_JoinsItAndItsTransport(string text, string? mid, int? index, string? ufrag)
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");
        await _host.Run(() => (_host.AddTransport(), _host.AddTransport()));

        Assert.That(await Add(text, mid, index, ufrag), Is.EqualTo("resolved"));

        Assert.That(_host.PendingRemote.Sdp.Media.Select(m => m.Candidates.Count), Is.EqualTo([1, 0]));
        Assert.That(_host.PendingRemote.Object.Sdp, Does.Contain($"\r\na={Text}\r\n"));
        Assert.That((await Remote(0)).Select(c => (c.SdpMid, c.SdpMLineIndex, c.UsernameFragment, c.Address)), Is.EqualTo([("0", 0, "abcd", "192.0.2.7")]));
        Assert.That(await Remote(1), Is.Empty);
    }

    [TestCase(Text, "other", null, null, TestName = "unknown mid")]
    [TestCase(Text, "other", 0, null, TestName = "unknown mid beside a known index")]
    [TestCase(Text, null, 2, null, TestName = "index out of range")]
    [TestCase(Text, "0", null, "efgh", TestName = "ufrag of another section")]
    [TestCase(Text, "0", null, "", TestName = "empty ufrag")]
    [TestCase("", "other", null, null, TestName = "end of an unknown mid")]
    [TestCase("", null, null, "zzzz", TestName = "end of an unknown generation")]
    [TestCase("no candidate", "0", null, null, TestName = "no candidate")]
    [TestCase(Text + "\r\na=mid:9", "0", null, null, TestName = "a second line")]
    [TestCase("1 1 udp 2130706431 192.0.2.7 54400 typ host", "0", null, null, TestName = "no candidate:")]
    public async Task CandidateThatDoesNotFit_IsAnOperationError_AndChangesNothing(string text, string? mid, int? index, string? ufrag)
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");
        await _host.Run(() => (_host.AddTransport(), _host.AddTransport()));
        var before = _host.PendingRemote.Object.Sdp;

        Assert.That(await Add(text, mid, index, ufrag), Is.EqualTo("OperationError"));

        Assert.That(_host.PendingRemote.Object.Sdp, Is.EqualTo(before));
        Assert.That(await Remote(0), Is.Empty);
    }

    [TestCase(Text, "0")]
    [TestCase("", null)]
    public async Task WithoutARemoteDescription_AnInvalidStateError(string text, string? mid) => Assert.That(await Add(text, mid), Is.EqualTo("InvalidStateError"));

    [Test]
    public async Task RejectedSection_TakesACandidateAndDropsIt()
    {
        _host.CurrentRemote = new AppliedDescription(RTCSdpType.Answer, WebRtc.Sdp.SessionDescription.Parse(
            FakeHost.Text("abcd", "efgh").Replace("m=audio 9", "m=audio 0", StringComparison.Ordinal)));
        await _host.Run(() => (_host.AddTransport(), _host.AddTransport()));

        Assert.That(await Add("whatever this is", "1", null, "zzzz"), Is.EqualTo("resolved"));

        Assert.That(_host.CurrentRemote.Sdp.Media[1].Candidates, Is.Empty);
    }

    [Test]
    public async Task PendingAndCurrentOfOneGeneration_BothGetTheCandidate()
    {
        _host.CurrentRemote = FakeHost.Description(RTCSdpType.Answer, "abcd");
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd");

        await Add(Text, "0");

        Assert.That((_host.CurrentRemote.Sdp.Media[0].Candidates.Count, _host.PendingRemote.Sdp.Media[0].Candidates.Count), Is.EqualTo((1, 1)));
    }

    [TestCase("abcd", 1, 0)]
    [TestCase("efgh", 0, 1)]
    [TestCase(null, 0, 1, TestName = "no ufrag is the most recent generation")]
    public async Task RestartUnderWay_CandidateJoinsItsGeneration(string? ufrag, int current, int pending)
    {
        _host.CurrentRemote = FakeHost.Description(RTCSdpType.Answer, "abcd");
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "efgh");
        await _host.Run(_host.AddTransport);

        Assert.That(await Add(Text, "0", null, ufrag), Is.EqualTo("resolved"));

        Assert.That((_host.CurrentRemote.Sdp.Media[0].Candidates.Count, _host.PendingRemote.Sdp.Media[0].Candidates.Count), Is.EqualTo((current, pending)));
        Assert.That((await Remote(0)).Single().UsernameFragment, Is.EqualTo(ufrag ?? "efgh"));
    }

    [Test]
    public async Task EndOfOneSection_JoinsItOnce()
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");

        await Add("", "1");
        await Add("", "1");

        Assert.That(_host.PendingRemote.Sdp.Media.Select(Ends), Is.EqualTo([0, 1]));
    }

    [Test]
    public async Task EndOfAll_JoinsAllSections()
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");

        Assert.That(await Add("", null), Is.EqualTo("resolved"));

        Assert.That(_host.PendingRemote.Sdp.Media.Select(Ends), Is.EqualTo([1, 1]));
    }

    [Test]
    public async Task EndOfOneGeneration_JoinsTheSectionsThatHaveIt()
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");

        Assert.That(await Add("", null, null, "efgh"), Is.EqualTo("resolved"));

        Assert.That(_host.PendingRemote.Sdp.Media.Select(Ends), Is.EqualTo([0, 1]));
    }

    [Test]
    public async Task BundledSectionWithoutCredentials_HasThoseOfTheTaggedOne()
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd", null);
        await _host.Run(() => _host.Referenced.AddRange(Enumerable.Repeat(_host.AddTransport(), 1)));

        Assert.That(await Add(Text, "1", null, "abcd"), Is.EqualTo("resolved"));

        Assert.That((await Remote(1)).Single().UsernameFragment, Is.EqualTo("abcd"));
    }

    [Test]
    public async Task SameCandidateTwice_CountsOnce()
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd");
        await _host.Run(_host.AddTransport);

        await Add(Text, "0");
        await Add(Text, "0");

        Assert.That((_host.PendingRemote.Sdp.Media[0].Candidates.Count, (await Remote(0)).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task CandidateWithoutATransportYet_WaitsInTheDescription()
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd");
        await Add(Text, "0");

        await _host.Run(() => _host.Session.ApplyRemoteCandidates(_host.AddTransport().IceTransport, _host.PendingRemote.Sdp.Media[0]));

        Assert.That((await Remote(0)).Select(c => (c.Candidate, c.SdpMid, c.SdpMLineIndex, c.UsernameFragment)), Is.EqualTo([(Text, "0", 0, "abcd")]));
    }

    [Test]
    public async Task Promise_SettlesInATaskOfItsOwn()
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd");
        await _host.Run(() =>
        {
            _host.Loop.Post(() => _host.Log("queued before"));
            new RemoteCandidateAddition(_host, _host.Session).Run(new RTCIceCandidateInit { Candidate = Text, SdpMid = "0" }).Upon(_ => _host.Log("resolved"), _ => { });
            _host.Log($"candidates {_host.PendingRemote.Sdp.Media[0].Candidates.Count}");
        });
        await _host.Until("resolved");

        Assert.That(_host.Events, Is.EqualTo(["candidates 0", "queued before", "resolved"]));
    }

    [Test]
    public async Task Promise_StaysPendingWhenTheConnectionIsClosed()
    {
        _host.PendingRemote = FakeHost.Description(RTCSdpType.Offer, "abcd");
        var promise = await _host.Run(() =>
        {
            var p = new RemoteCandidateAddition(_host, _host.Session).Run(new RTCIceCandidateInit { Candidate = Text, SdpMid = "0" });
            _host.Close();
            return p.Task;
        });
        await _host.Run(() => _host.Log("later"));

        Assert.That((promise.IsCompleted, _host.PendingRemote.Sdp.Media[0].Candidates.Count), Is.EqualTo((false, 0)));
    }

    private static int Ends(WebRtc.Sdp.MediaDescription media)
    {
        var count = 0;
        foreach (var line in media.Lines)
        {
            count += line.IsAttribute("end-of-candidates") ? 1 : 0;
        }

        return count;
    }

    private Task<IReadOnlyList<RTCIceCandidate>> Remote(int transport) => _host.Run(_host.Referenced[transport].IceTransport.GetRemoteCandidates);

    private async Task<string> Add(string text, string? mid, int? index = null, string? ufrag = null)
    {
        var candidate = new RTCIceCandidateInit { Candidate = text, SdpMid = mid, SdpMLineIndex = index, UsernameFragment = ufrag };
        try
        {
            await _host.Loop.InvokeAsync(() => new RemoteCandidateAddition(_host, _host.Session).Run(candidate).Task);
            return "resolved";
        }
        catch (RTCException e)
        {
            return e.Name;
        }
    }
}
