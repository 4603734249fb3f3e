using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TurnServerTests
{
    private static readonly ClientId Client = new(TransportAddress.From(IPEndPoint.Parse("127.0.0.1:40000")), 0);
    private static readonly TransportAddress Peer = TransportAddress.From(IPEndPoint.Parse("127.0.0.1:41000"));

    private readonly TurnBenchHost _host = new();
    private readonly TurnServer _default;
    private TimeSpan _now = TimeSpan.FromSeconds(1);
    private byte[] _nonce = [];

    public TurnServerTests() => _default = new TurnServer(new TurnServerOptions(), _host);

    private delegate void Attributes(ref StunWriter writer);

    [Test]
    public void Binding_TellsTheClientItsAddress()
    {
        Send(_default, StunMethod.Binding, isSigned: false);
        var answer = Answer();
        Assert.That(answer.Class, Is.EqualTo(StunClass.Success));
        Assert.That(answer.TryGetMappedAddress(out var mapped), Is.True);
        Assert.That(mapped, Is.EqualTo(Client.Address));
    }

    [Test]
    public void Allocate_WithoutCredentials_IsChallenged()
    {
        Send(_default, StunMethod.Allocate, isSigned: false, Udp);
        var answer = Answer();
        Assert.That(Error(answer), Is.EqualTo(401));
        Assert.That(answer.TryGet(StunAttributeType.Realm, out _) && answer.TryGet(StunAttributeType.Nonce, out _), Is.True);
    }

    [Test]
    public void Allocate_WithCredentials_OpensARelayedAddressAndSignsItsAnswer()
    {
        Allocate(_default);
        var answer = Answer();
        Assert.That(answer.TryGetXorAddress(StunAttributeType.XorRelayedAddress, out var relayed), Is.True);
        Assert.That(relayed, Is.EqualTo(TurnBenchHost.Relayed));
        Assert.That(answer.TryGetUInt32(StunAttributeType.Lifetime, out var lifetime) ? lifetime : 0, Is.EqualTo(600));
        Assert.That(answer.IsAuthentic(Key("secret")), Is.True);
        Assert.That(_host.Open, Has.Count.EqualTo(1));
    }

    [Test]
    public void Allocate_WithAnotherPassword_IsRefused()
    {
        LearnNonce(_default);
        Send(_default, StunMethod.Allocate, isSigned: true, Udp, password: "wrong");
        Assert.That(Error(Answer()), Is.EqualTo(401));
        Assert.That(_host.Open, Is.Empty);
    }

    [Test]
    public void Allocate_WithANonceThatIsTooOld_GetsAnotherOne()
    {
        var server = new TurnServer(new TurnServerOptions { NonceLifetime = TimeSpan.FromSeconds(5) }, _host);
        LearnNonce(server);
        _now += TimeSpan.FromSeconds(6);
        Send(server, StunMethod.Allocate, isSigned: true, Udp);
        Assert.That(Error(Answer()), Is.EqualTo(438));
        LearnNonceFromAnswer();
        Send(server, StunMethod.Allocate, isSigned: true, Udp);
        Assert.That(Answer().Class, Is.EqualTo(StunClass.Success));
    }

    [Test]
    public void Allocate_OnceMore_IsAMismatch()
    {
        Allocate(_default);
        Send(_default, StunMethod.Allocate, isSigned: true, Udp);
        Assert.That(Error(Answer()), Is.EqualTo(437));
    }

    [TestCase(300)]
    [TestCase(486)]
    [TestCase(699)]
    public void Allocate_AtAServerWithThatFault_GetsTheCode(int code)
    {
        var server = new TurnServer(new TurnServerOptions { AllocateError = code }, _host);
        Allocate(server);
        Assert.That(Error(Answer()), Is.EqualTo(code));
    }

    [Test]
    public void Allocate_BeyondTheQuota_IsRefused()
    {
        var server = new TurnServer(new TurnServerOptions { MaxAllocations = 0 }, _host);
        Allocate(server);
        Assert.That(Error(Answer()), Is.EqualTo(486));
    }

    [Test]
    public void Allocate_WithoutAnAddressLeft_IsRefused()
    {
        _host.HasAddresses = false;
        Allocate(_default);
        Assert.That(Error(Answer()), Is.EqualTo(508));
    }

    [Test]
    public void Allocate_OfTcp_IsNotSupported()
    {
        LearnNonce(_default);
        Send(_default, StunMethod.Allocate, isSigned: true, (ref StunWriter w) => w.Add(StunAttributeType.RequestedTransport, 6u << 24));
        Assert.That(Error(Answer()), Is.EqualTo(442));
    }

    [Test]
    public void Request_WithAnUnknownAttributeThatMustBeUnderstood_IsRefusedWithItsType()
    {
        Send(_default, StunMethod.Binding, isSigned: false, (ref StunWriter w) => w.Add((StunAttributeType)0x7777, 1u));
        var answer = Answer();
        Assert.That(Error(answer), Is.EqualTo(420));
        Assert.That(answer.TryGet(StunAttributeType.UnknownAttributes, out var types) ? types.ToArray() : [], Is.EqualTo(new byte[] { 0x77, 0x77 }));
    }

    [Test]
    public void Allocation_ThatIsNotRefreshed_EndsWithItsLifetime()
    {
        Allocate(_default);
        _now += TimeSpan.FromSeconds(599);
        _default.Advance(_now);
        Assert.That(_host.Open, Has.Count.EqualTo(1));
        _now += TimeSpan.FromSeconds(1);
        _default.Advance(_now);
        Assert.That(_host.Open, Is.Empty);
    }

    [Test]
    public void Refresh_KeepsAnAllocationAndOfZeroEndsIt()
    {
        Allocate(_default);
        _now += TimeSpan.FromSeconds(500);
        Send(_default, StunMethod.Refresh, isSigned: true);
        _now += TimeSpan.FromSeconds(500);
        _default.Advance(_now);
        Assert.That(_host.Open, Has.Count.EqualTo(1));
        Send(_default, StunMethod.Refresh, isSigned: true, (ref StunWriter w) => w.Add(StunAttributeType.Lifetime, 0u));
        Assert.That(Answer().Class, Is.EqualTo(StunClass.Success));
        Assert.That(_host.Open, Is.Empty);
    }

    [Test]
    public void Send_WithoutAPermission_GoesNowhere()
    {
        Allocate(_default);
        SendIndication(_default, [1, 2]);
        Assert.That(_host.ToPeers, Is.Empty);
    }

    [Test]
    public void Permission_LetsDataThroughBothWaysForFiveMinutes()
    {
        Allocate(_default);
        Send(_default, StunMethod.CreatePermission, isSigned: true, ToPeer);
        SendIndication(_default, [1, 2]);
        Assert.That(_host.ToPeers, Is.EqualTo(new[] { (Peer, new byte[] { 1, 2 }) }));

        _default.ReceiveFromPeer(_host.Open[0], Peer, [3], _now);
        var data = Answer();
        Assert.That((data.Class, data.Method), Is.EqualTo((StunClass.Indication, StunMethod.Data)));
        Assert.That(data.TryGet(StunAttributeType.Data, out var value) ? value.ToArray() : [], Is.EqualTo(new byte[] { 3 }));

        _now += TimeSpan.FromMinutes(5);
        _host.ToClients.Clear();
        _default.ReceiveFromPeer(_host.Open[0], Peer, [4], _now);
        Assert.That(_host.ToClients, Is.Empty);
    }

    [Test]
    public void Permission_ForAnAddressOfAnotherMachine_IsForbidden()
    {
        Allocate(_default);
        Send(_default, StunMethod.CreatePermission, isSigned: true, (ref StunWriter w) =>
            w.AddXorAddress(StunAttributeType.XorPeerAddress, TransportAddress.From(IPEndPoint.Parse("203.0.113.7:9"))));
        Assert.That(Error(Answer()), Is.EqualTo(403));
    }

    [Test]
    public void Channel_CarriesDataBothWays()
    {
        Allocate(_default);
        Bind(0x4001, Peer);
        Assert.That(Answer().Class, Is.EqualTo(StunClass.Success));
        _default.Receive(Client, [0x40, 0x01, 0, 2, 8, 9], _now);
        Assert.That(_host.ToPeers, Is.EqualTo(new[] { (Peer, new byte[] { 8, 9 }) }));
        _default.ReceiveFromPeer(_host.Open[0], Peer, [5], _now);
        Assert.That(_host.ToClients[^1].Message, Is.EqualTo(new byte[] { 0x40, 0x01, 0, 1, 5 }));
    }

    [Test]
    public void Channel_OfAnotherPeerOrNumber_IsABadRequest()
    {
        Allocate(_default);
        Bind(0x4001, Peer);
        Bind(0x4001, Peer with { Port = 42000 });
        Assert.That(Error(Answer()), Is.EqualTo(400));
        Bind(0x4002, Peer);
        Assert.That(Error(Answer()), Is.EqualTo(400));
        Bind(0x5000, Peer);
        Assert.That(Error(Answer()), Is.EqualTo(400));
    }

    [Test]
    public void SilentServer_AnswersNothing_AndOneThatDropsAnswersLater()
    {
        Send(new TurnServer(new TurnServerOptions { IsSilent = true }, _host), StunMethod.Binding, isSigned: false);
        Assert.That(_host.ToClients, Is.Empty);
        var server = new TurnServer(new TurnServerOptions { DropsFirst = 1 }, _host);
        Send(server, StunMethod.Binding, isSigned: false);
        Assert.That(_host.ToClients, Is.Empty);
        Send(server, StunMethod.Binding, isSigned: false);
        Assert.That(_host.ToClients, Has.Count.EqualTo(1));
    }

    [Test]
    public void ServerThatSignsWrong_IsNotAuthentic()
    {
        Allocate(new TurnServer(new TurnServerOptions { SignsWrong = true }, _host));
        Assert.That((Answer().HasIntegrity, Answer().IsAuthentic(Key("secret"))), Is.EqualTo((true, false)));
    }

    [Test]
    public void RequestOfEveryKind_CutAtEveryByteOrDamaged_IsAnsweredWithAnErrorOrNotAtAll()
    {
        Allocate(_default);
        var whole = Request(StunMethod.CreatePermission, true, ToPeer, "secret");
        var random = new Random(1);
        for (var length = 0; length < whole.Length; length++)
        {
            _default.Receive(Client, whole.AsSpan(0, length), _now);
        }

        for (var i = 0; i < 2000; i++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            _default.Receive(Client, damaged, _now);
        }

        SendIndication(_default, [1]);
        Assert.That(_default.Counters.Permissions, Is.Zero);
        Assert.That(_host.ToPeers, Is.Empty);
    }

    [SuppressMessage("Security", "CA5351", Justification = "The key of clients that name no other algorithm (RFC 8489 section 18.5.1.1).")]
    private static byte[] Key(string password) => MD5.HashData(Encoding.UTF8.GetBytes($"user:conformance.invalid:{password}"));

    private static void Udp(ref StunWriter writer) => writer.Add(StunAttributeType.RequestedTransport, 17u << 24);

    private static void ToPeer(ref StunWriter writer) => writer.AddXorAddress(StunAttributeType.XorPeerAddress, Peer);

    private static int Error(StunMessage message) => message.TryGetErrorCode(out var code) ? code : 0;

    private void Allocate(TurnServer server)
    {
        LearnNonce(server);
        Send(server, StunMethod.Allocate, isSigned: true, Udp);
    }

    private void Bind(ushort number, TransportAddress peer) => Send(_default, StunMethod.ChannelBind, isSigned: true, (ref StunWriter w) =>
    {
        w.Add(StunAttributeType.ChannelNumber, (uint)number << 16);
        w.AddXorAddress(StunAttributeType.XorPeerAddress, peer);
    });

    private void LearnNonce(TurnServer server)
    {
        Send(server, StunMethod.Allocate, isSigned: false, Udp);
        LearnNonceFromAnswer();
    }

    private void LearnNonceFromAnswer() => _nonce = Answer().TryGet(StunAttributeType.Nonce, out var nonce) ? nonce.ToArray() : [];

    private void Send(TurnServer server, StunMethod method, bool isSigned, Attributes? add = null, string password = "secret") =>
        server.Receive(Client, Request(method, isSigned, add, password), _now);

    private void SendIndication(TurnServer server, byte[] data)
    {
        var writer = new StunWriter(new byte[1500], StunClass.Indication, StunMethod.Send, TransactionId.Create());
        writer.AddXorAddress(StunAttributeType.XorPeerAddress, Peer);
        writer.Add(StunAttributeType.Data, data);
        server.Receive(Client, writer.Written, _now);
    }

    private byte[] Request(StunMethod method, bool isSigned, Attributes? add, string password)
    {
        var writer = new StunWriter(new byte[1500], StunClass.Request, method, TransactionId.Create());
        add?.Invoke(ref writer);
        if (isSigned)
        {
            writer.Add(StunAttributeType.Username, "user"u8);
            writer.Add(StunAttributeType.Realm, "conformance.invalid"u8);
            writer.Add(StunAttributeType.Nonce, _nonce);
            writer.AddIntegrity(Key(password));
        }

        return writer.Written.ToArray();
    }

    private StunMessage Answer()
    {
        Assert.That(StunMessage.TryParse(_host.ToClients[^1].Message, out var message), Is.True);
        return message;
    }
}
