using System.Collections.Immutable;
using Conformance.Network;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>Credentials and allocations (RFC 8489 section 9.2, RFC 8656 sections 5 to 8).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AllocationTests
{
    private static readonly TurnServerOptions Options = new()
    {
        Users = ImmutableDictionary<string, string>.Empty.Add("user", "secret").Add("other", "other's"),
        MaxAllocationsOfUser = 2,
        MaxAllocations = 3,
        MayReach = _ => true,
    };

    private readonly FakeRelayPorts _ports = new();
    private readonly TurnProtocol _server;
    private readonly ProtocolClient _client;

    public AllocationTests()
    {
        _server = new TurnProtocol(Options, _ports);
        _client = new ProtocolClient(_server);
    }

    [Test]
    public void Binding_OfAnyone_IsAnsweredWithTheAddressThatItCameFrom()
    {
        var response = _client.Request(StunMethod.Binding);
        Assert.That((response.IsSuccess, response.Mapped), Is.EqualTo((true, _client.Tuple.Client)));
    }

    [Test]
    public void Allocate_WithoutCredentials_IsRefusedWithRealmAndNonce()
    {
        var response = _client.Request(StunMethod.Allocate, ClientMessages.Allocate());
        Assert.That((response.Code, response.Realm, response.Reason), Is.EqualTo((401, "conformance.test", "Unauthenticated")));
        Assert.That(response.Nonce, Is.Not.Empty);
        Assert.That(response.IsAuthentic, Is.False, "MUST NOT be signed (RFC 8489 section 9.2.4)");
    }

    [Test]
    public void Allocate_WithCredentials_GivesARelayedAddressForTenMinutes()
    {
        var response = _client.Allocate();
        Assert.That((response.IsSuccess, response.Lifetime, response.IsAuthentic), Is.EqualTo((true, 600u, true)));
        Assert.That((response.Relayed, response.Mapped), Is.EqualTo((ClientMessages.Address("198.51.100.1:50000"), _client.Tuple.Client)));
        Assert.That(_server.Counts.Allocations, Is.EqualTo(1));
    }

    [TestCase("nobody", "secret")]
    [TestCase("user", "wrong")]
    public void Allocate_WithWrongCredentials_IsRefused(string user, string password)
    {
        (_client.Messages.Username, _client.Messages.Password) = (user, password);
        Assert.That(_client.Allocate().Code, Is.EqualTo(401));
        Assert.That(_server.Counts.Allocations, Is.Zero);
    }

    [Test]
    public void Allocate_ForAnotherRealm_IsRefused()
    {
        _client.Messages.Nonce = _client.Request(StunMethod.Allocate).Nonce;
        _client.Messages.Realm = "elsewhere.test";
        Assert.That(_client.Request(StunMethod.Allocate, ClientMessages.Allocate()).Code, Is.EqualTo(401));
    }

    [Test]
    public void Request_WithIntegrityButNoNonce_IsBad()
    {
        var id = TransactionId.Create();
        var writer = new StunWriter(new byte[StunMessage.MaxLength], StunClass.Request, StunMethod.Allocate, id);
        writer.Add(StunAttributeType.Username, "user"u8);
        writer.AddIntegrity(_client.Messages.Key);
        _client.Send(writer.Written);
        Assert.That(ServerResponse.Read(_client.Take<TurnOutput.ToClient>().Bytes, id, _client.Messages.Key).Code, Is.EqualTo(400));
    }

    [Test]
    public void Nonce_ThatIsMadeTooOld_IsRefusedWithANewOne()
    {
        _client.Allocate();
        _server.ExpireNonces();
        var stale = _client.Request(StunMethod.Refresh);
        Assert.That(stale.Code, Is.EqualTo(438));
        _client.Messages.Nonce = stale.Nonce;
        Assert.That(_client.Request(StunMethod.Refresh).IsSuccess, Is.True);
    }

    [Test]
    public void Nonce_AfterItsLifetime_IsStale()
    {
        _client.Messages.Nonce = _client.Request(StunMethod.Allocate).Nonce;
        _client.Now = Options.NonceLifetime;
        Assert.That(_client.Request(StunMethod.Allocate, ClientMessages.Allocate()).Code, Is.EqualTo(438));
    }

    [Test]
    public void Nonce_ThatTheServerDidNotMake_IsStale([Values("x", "0000000000000000ffffffffffffffff", "not hexadecimal at all, but long")] string nonce)
    {
        _client.Messages.Nonce = System.Text.Encoding.UTF8.GetBytes(nonce);
        Assert.That(_client.Request(StunMethod.Allocate, ClientMessages.Allocate()).Code, Is.EqualTo(438));
    }

    [Test]
    public void Allocate_Twice_IsAMismatch()
    {
        _client.Allocate();
        Assert.That(_client.Request(StunMethod.Allocate, ClientMessages.Allocate()).Code, Is.EqualTo(437));
    }

    [Test]
    public void Allocate_SentAgain_IsAnsweredAgain()
    {
        _client.Messages.Nonce = _client.Request(StunMethod.Allocate).Nonce;
        var id = TransactionId.Create();
        var first = _client.Request(StunMethod.Allocate, ClientMessages.Allocate(), id);
        Assert.That(_client.Request(StunMethod.Allocate, ClientMessages.Allocate(), id).Relayed, Is.EqualTo(first.Relayed));
        Assert.That(_server.Counts.Allocations, Is.EqualTo(1));
    }

    [TestCase(1u, 600u)]
    [TestCase(1000u, 1000u)]
    [TestCase(uint.MaxValue, 3600u)]
    public void Lifetime_ThatIsAskedFor_IsKeptWithinBounds(uint asked, uint given) =>
        Assert.That(_client.Allocate(ClientMessages.Allocate(lifetime: asked)).Lifetime, Is.EqualTo(given));

    [Test]
    public void Allocate_OfAnotherTransport_IsRefused() => Assert.That(_client.Allocate(ClientMessages.Allocate(transport: 6)).Code, Is.EqualTo(442));

    [TestCase((byte)1, 0)]
    [TestCase((byte)2, 440)]
    [TestCase((byte)3, 440)]
    public void Allocate_OfAFamily_IsGivenWhereThereIsOne(byte family, int code) =>
        Assert.That(_client.Allocate(ClientMessages.Allocate(family: family)).Code, Is.EqualTo(code));

    [Test]
    public void Allocate_WithoutATransport_IsBad() => Assert.That(_client.Allocate(ClientMessages.Lifetime(600)).Code, Is.EqualTo(400));

    [Test]
    public void Allocate_WithAnAttributeThatIsNotKnown_IsRefused() =>
        Assert.That(_client.Allocate((ref StunWriter w) => w.Add((StunAttributeType)0x0018, 0x80000000u)).Code, Is.EqualTo(420), "EVEN-PORT");

    [Test]
    public void Allocate_PastTheQuotaOfAUser_IsRefused()
    {
        _client.Allocate();
        Assert.That(Other("192.0.2.2:1").Allocate().IsSuccess, Is.True);
        Assert.That(Other("192.0.2.3:1").Allocate().Code, Is.EqualTo(486));
    }

    [Test]
    public void Allocate_PastWhatTheServerHas_IsRefused()
    {
        _ports.Left = 1;
        _client.Allocate();
        Assert.That(Other("192.0.2.2:1").Allocate().Code, Is.EqualTo(508));
        Assert.That(_server.Counts.Allocations, Is.EqualTo(1));
    }

    [Test]
    public void Refresh_WithoutAnAllocation_IsAMismatch()
    {
        _client.Messages.Nonce = _client.Request(StunMethod.Allocate).Nonce;
        Assert.That(_client.Request(StunMethod.Refresh).Code, Is.EqualTo(437));
    }

    [Test]
    public void Refresh_OfAnotherUser_IsRefused()
    {
        _client.Allocate();
        (_client.Messages.Username, _client.Messages.Password) = ("other", "other's");
        Assert.That(_client.Request(StunMethod.Refresh).Code, Is.EqualTo(441));
    }

    [Test]
    public void Refresh_WithLifetimeZero_EndsTheAllocation()
    {
        var relayed = _client.Allocate().Relayed;
        _client.Send(_client.Messages.Request(StunMethod.Refresh, TransactionId.Create(), ClientMessages.Lifetime(0)));
        Assert.That(_client.Take<TurnOutput.Close>().Relayed, Is.EqualTo(relayed));
        _client.Take<TurnOutput.ToClient>();
        Assert.That((_server.Counts.Allocations, _server.NextTimeout), Is.EqualTo((0, (TimeSpan?)null)));
    }

    [Test]
    public void Allocation_ThatIsNotRefreshed_EndsWithItsLifetime()
    {
        _client.Allocate();
        Assert.That(_server.NextTimeout, Is.EqualTo(TimeSpan.FromMinutes(10)));
        _server.Expire(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        _client.HasNothing();
        _server.Expire(TimeSpan.FromMinutes(10));
        _client.Take<TurnOutput.Close>();
        Assert.That(_server.Counts.Allocations, Is.Zero);
    }

    [Test]
    public void Allocation_ThatIsRefreshed_LivesOn()
    {
        _client.Allocate();
        _client.Now = TimeSpan.FromMinutes(9);
        Assert.That(_client.Request(StunMethod.Refresh).Lifetime, Is.EqualTo(600));
        Assert.That(_server.NextTimeout, Is.EqualTo(TimeSpan.FromMinutes(19)));
    }

    [Test]
    public void Connection_ThatEnds_TakesItsAllocationAlong()
    {
        _client.Allocate();
        _server.Disconnect(_client.Tuple);
        _client.Take<TurnOutput.Close>();
        Assert.That(_server.Counts.Allocations, Is.Zero);
    }

    private ProtocolClient Other(string from) => new(_server, from: from);
}
