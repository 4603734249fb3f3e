using System.Net;
using Conformance.Network;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>Permissions, channels and data (RFC 8656 sections 9 to 12).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RelayingTests
{
    private const string Peer = "192.0.2.9:7000";
    private const ushort Channel = 0x4001;

    private readonly TurnProtocol _server = new(new TurnServerOptions { MaxPeers = 2, MayReach = a => !a.Equals(IPAddress.Parse("203.0.113.1")) }, new FakeRelayPorts());
    private readonly ProtocolClient _client;
    private readonly TransportAddress _relayed;

    public RelayingTests()
    {
        _client = new ProtocolClient(_server);
        _relayed = _client.Allocate().Relayed;
    }

    [Test]
    public void Send_WithAPermission_GoesToThePeer()
    {
        _client.Request(StunMethod.CreatePermission, ClientMessages.Peers(Peer));
        _client.Send(ClientMessages.Send(Peer, 1, 2, 3));
        var output = _client.Take<TurnOutput.ToPeer>();
        Assert.That((output.Relayed, output.Peer), Is.EqualTo((_relayed, ClientMessages.Address(Peer))));
        Assert.That(output.Bytes, Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [Test]
    public void Send_WithoutAPermission_IsDropped()
    {
        _client.Send(ClientMessages.Send(Peer, 1));
        _client.HasNothing();
        Assert.That(_server.Counts.NotRelayed, Is.EqualTo(1));
    }

    [Test]
    public void Permission_IsForEveryPortOfItsAddress_AndForFiveMinutes()
    {
        _client.Request(StunMethod.CreatePermission, ClientMessages.Peers(Peer));
        _server.TakeFromPeer(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1), _relayed, ClientMessages.Address("192.0.2.9:1"), [1]);
        _client.Take<TurnOutput.ToClient>();
        _server.TakeFromPeer(TimeSpan.FromMinutes(5), _relayed, ClientMessages.Address(Peer), [1]);
        _client.HasNothing();
    }

    [Test]
    public void DataOfAPeer_WithAPermission_ComesAsAnIndication()
    {
        _client.Request(StunMethod.CreatePermission, ClientMessages.Peers(Peer));
        _server.TakeFromPeer(TimeSpan.Zero, _relayed, ClientMessages.Address(Peer), [4, 5]);
        Assert.That(StunMessage.TryParse(_client.Take<TurnOutput.ToClient>().Bytes, out var message), Is.True);
        message.TryGetXorAddress(StunAttributeType.XorPeerAddress, out var peer);
        message.TryGet(StunAttributeType.Data, out var data);
        Assert.That((message.Class, message.Method, peer), Is.EqualTo((StunClass.Indication, StunMethod.Data, ClientMessages.Address(Peer))));
        Assert.That(data.ToArray(), Is.EqualTo(new byte[] { 4, 5 }));
    }

    [Test]
    public void DataOfAPeer_ThatFitsNoIndication_IsDropped()
    {
        _client.Request(StunMethod.CreatePermission, ClientMessages.Peers(Peer));
        _server.TakeFromPeer(TimeSpan.Zero, _relayed, ClientMessages.Address(Peer), new byte[StunMessage.MaxLength]);
        _client.HasNothing();
    }

    [Test]
    public void Channel_CarriesDataBothWays()
    {
        Assert.That(_client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel, Peer)).IsSuccess, Is.True);
        _client.Send([0x40, 0x01, 0, 2, 8, 9]);
        Assert.That(_client.Take<TurnOutput.ToPeer>().Bytes, Is.EqualTo(new byte[] { 8, 9 }));
        _server.TakeFromPeer(TimeSpan.Zero, _relayed, ClientMessages.Address(Peer), [7]);
        Assert.That(_client.Take<TurnOutput.ToClient>().Bytes, Is.EqualTo(new byte[] { 0x40, 0x01, 0, 1, 7 }), "over UDP nothing is padded");
    }

    [Test]
    public void ChannelData_OverAStream_IsPadded()
    {
        var client = new ProtocolClient(_server, ServerTransport.Tcp);
        var relayed = client.Allocate().Relayed;
        client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel, Peer));
        _server.TakeFromPeer(TimeSpan.Zero, relayed, ClientMessages.Address(Peer), [7]);
        Assert.That(client.Take<TurnOutput.ToClient>().Bytes, Is.EqualTo(new byte[] { 0x40, 0x01, 0, 1, 7, 0, 0, 0 }));
    }

    [TestCase((ushort)0x3FFF)]
    [TestCase((ushort)0x5000)]
    public void ChannelBind_OfANumberOutOfRange_IsBad(ushort number) =>
        Assert.That(_client.Request(StunMethod.ChannelBind, ClientMessages.Bind(number, Peer)).Code, Is.EqualTo(400));

    [Test]
    public void ChannelBind_OfABoundNumberOrPeer_IsBad()
    {
        _client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel, Peer));
        Assert.That(_client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel, "192.0.2.9:7001")).Code, Is.EqualTo(400));
        Assert.That(_client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel + 1, Peer)).Code, Is.EqualTo(400));
        Assert.That(_client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel, Peer)).IsSuccess, Is.True, "the same once more renews it");
    }

    [Test]
    public void Channel_LivesTenMinutes_ItsPermissionFive()
    {
        _client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel, Peer));
        _client.Now = TimeSpan.FromMinutes(5);
        _client.Send([0x40, 0x01, 0, 1, 8]);
        _client.HasNothing();
        _client.Request(StunMethod.CreatePermission, ClientMessages.Peers(Peer));
        _client.Send([0x40, 0x01, 0, 1, 8]);
        _client.Take<TurnOutput.ToPeer>();
    }

    [Test]
    public void CreatePermission_WithOneBadPeer_MakesNone()
    {
        Assert.That(_client.Request(StunMethod.CreatePermission, ClientMessages.Peers(Peer, "[2001:db8::1]:1")).Code, Is.EqualTo(443));
        Assert.That(_client.Request(StunMethod.CreatePermission, ClientMessages.Peers(Peer, "203.0.113.1:1")).Code, Is.EqualTo(403));
        Assert.That(_client.Request(StunMethod.CreatePermission).Code, Is.EqualTo(400));
        _client.Send(ClientMessages.Send(Peer, 1));
        _client.HasNothing();
    }

    [Test]
    public void PermissionsAndChannels_PastTheirNumber_AreRefused()
    {
        _client.Request(StunMethod.CreatePermission, ClientMessages.Peers(Peer, "192.0.2.10:1"));
        Assert.That(_client.Request(StunMethod.CreatePermission, ClientMessages.Peers("192.0.2.11:1")).Code, Is.EqualTo(508));
        _client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel, Peer));
        _client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel + 1, "192.0.2.10:1"));
        Assert.That(_client.Request(StunMethod.ChannelBind, ClientMessages.Bind(Channel + 2, "192.0.2.10:2")).Code, Is.EqualTo(508));
    }

    [Test]
    public void DataForAnAddress_ThatIsNoAllocations_IsDropped()
    {
        _server.TakeFromPeer(TimeSpan.Zero, ClientMessages.Address("198.51.100.1:1"), ClientMessages.Address(Peer), [1]);
        _client.HasNothing();
    }
}
