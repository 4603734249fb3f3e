using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Api.Configuration;

public sealed class ConfigurationCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly object[] NoConfigurations =
    [
        new object[] { new RTCConfiguration { BundlePolicy = (RTCBundlePolicy)9 } },
        new object[] { new RTCConfiguration { IceTransportPolicy = (RTCIceTransportPolicy)9 } },
        new object[] { new RTCConfiguration { RtcpMuxPolicy = (RTCRtcpMuxPolicy)9 } },
        new object[] { new RTCConfiguration { IceCandidatePoolSize = 256 } },
        new object[] { new RTCConfiguration { IceCandidatePoolSize = -1 } },
        new object[] { new RTCConfiguration { IceServers = null! } },
        new object[] { new RTCConfiguration { IceServers = [null!] } },
        new object[] { new RTCConfiguration { IceServers = [new RTCIceServer { Urls = default }] } },
        new object[] { new RTCConfiguration { IceServers = [new RTCIceServer { Urls = RTCIceServerUrls.FromString(null!) }] } },
        new object[] { new RTCConfiguration { Certificates = null! } },
        new object[] { new RTCConfiguration { Certificates = [null!] } },
    ];

    private static readonly object[] NoUsers =
    [
        new object?[] { null, "secret" }, new object?[] { "user", null }, new object?[] { null, null }, new object[] { "", "secret" }, new object[] { "user", "" },
        new object[] { "us\ner", "secret" }, new object[] { "user", "sec\0ret" }, new object[] { "\ud800", "secret" }, new object[] { "user", "\ue000" },
        new object[] { new string('x', 509), "secret" }, new object[] { new string('ü', 255), "secret" },
    ];

    [TestCaseSource(nameof(NoConfigurations))]
    public void Validate_ValueThatIsNone_ThrowsTypeError(RTCConfiguration configuration) =>
        RTCErrors.Throws("TypeError", () => Validate(configuration));

    [Test]
    public void Validate_EmptyListOfUrls_ThrowsSyntaxError() => RTCErrors.Throws("SyntaxError", () => Validate(With(new RTCIceServer { Urls = Array.Empty<string>() })));

    [Test]
    public void Validate_SecondUrlOfAServer_IsCheckedToo() =>
        RTCErrors.Throws("SyntaxError", () => Validate(With(new RTCIceServer { Urls = new[] { "stun:127.0.0.1", "http://127.0.0.1" } })));

    [TestCaseSource(nameof(NoUsers))]
    public void Validate_TurnWithoutUsernameOrCredential_ThrowsInvalidAccessError(string? username, string? credential)
    {
        foreach (var url in new[] { "turn:127.0.0.1", "turns:127.0.0.1" })
        {
            var server = new RTCIceServer { Urls = url, Username = username, Credential = credential };
            RTCErrors.Throws("InvalidAccessError", () => Validate(With(server)));
        }
    }

    [TestCase("x", "x")]
    [TestCase("użytkownik", "hasło 密码")]
    public void Validate_TurnWithUsernameAndCredential_IsTaken(string username, string credential) =>
        Assert.That(Validate(With(new RTCIceServer { Urls = "turn:127.0.0.1", Username = username, Credential = credential })).Servers, Has.Length.EqualTo(1));

    [Test]
    public void Validate_UsernameOf508Bytes_IsTaken() =>
        Assert.That(() => Validate(With(new RTCIceServer { Urls = "turn:127.0.0.1", Username = new string('ü', 254), Credential = "x" })), Throws.Nothing);

    [Test]
    public void Validate_StunWithoutUsername_IsTaken() => Assert.That(() => Validate(With(new RTCIceServer { Urls = "stun:127.0.0.1" })), Throws.Nothing);

    [Test]
    public void Validate_Servers_GivesOneAddressForEachUrl()
    {
        var servers = Validate(With(
            new RTCIceServer { Urls = "stun:one.example" },
            new RTCIceServer
            {
                Urls = new[] { "stuns:one.example", "turn:[::1]:9?transport=tcp", "turns:two.example", "turns:two.example?transport=tcp", "turns:two.example?transport=udp" },
                Username = "u",
                Credential = "c",
            })).Servers;
        Assert.That(servers, Is.EqualTo(new[]
        {
            new IceServerAddress("stun:one.example", IceServerScheme.Stun, "one.example", 3478, RTCIceServerTransportProtocol.Udp, null, null),
            new IceServerAddress("stuns:one.example", IceServerScheme.Stuns, "one.example", 5349, RTCIceServerTransportProtocol.Tls, "u", "c"),
            new IceServerAddress("turn:[::1]:9?transport=tcp", IceServerScheme.Turn, "::1", 9, RTCIceServerTransportProtocol.Tcp, "u", "c"),
            new IceServerAddress("turns:two.example", IceServerScheme.Turns, "two.example", 5349, RTCIceServerTransportProtocol.Tls, "u", "c"),
            new IceServerAddress("turns:two.example?transport=tcp", IceServerScheme.Turns, "two.example", 5349, RTCIceServerTransportProtocol.Tls, "u", "c"),
            new IceServerAddress("turns:two.example?transport=udp", IceServerScheme.Turns, "two.example", 5349, RTCIceServerTransportProtocol.Udp, "u", "c"),
        }));
    }

    [TestCase(-1, "InvalidAccessError")]
    [TestCase(0, null)]
    [TestCase(1, null)]
    public void Validate_Certificate_ExpiresWhenItsTimeIsOver(int milliseconds, string? error)
    {
        var configuration = new RTCConfiguration { Certificates = [CertificateFactory.CreateEcdsa(Now, TimeSpan.FromMilliseconds(milliseconds))] };
        if (error is null)
        {
            Assert.That(() => Validate(configuration), Throws.Nothing);
        }
        else
        {
            RTCErrors.Throws(error, () => Validate(configuration));
        }
    }

    [Test]
    public void Validate_OtherBundlePolicyThanBefore_ThrowsInvalidModificationError() =>
        RTCErrors.Throws("InvalidModificationError", () => Validate(new RTCConfiguration { BundlePolicy = RTCBundlePolicy.MaxBundle }, new RTCConfiguration()));

    [Test]
    public void Validate_OtherCertificatesThanBefore_ThrowsInvalidModificationError()
    {
        var (one, two) = (CertificateFactory.CreateEcdsa(Now, TimeSpan.FromDays(1)), CertificateFactory.CreateEcdsa(Now, TimeSpan.FromDays(1)));
        var old = new RTCConfiguration { Certificates = [one] };
        Assert.That(() => Validate(new RTCConfiguration { Certificates = [one] }, old), Throws.Nothing);
        RTCErrors.Throws("InvalidModificationError", () => Validate(new RTCConfiguration { Certificates = [two] }, old));
        RTCErrors.Throws("InvalidModificationError", () => Validate(new RTCConfiguration(), old));
    }

    [TestCase(1, false, null)]
    [TestCase(1, true, "InvalidModificationError")]
    [TestCase(0, true, null)]
    public void Validate_PoolSize_CanChangeUntilSetLocalDescription(int size, bool localDescriptionWasSet, string? error)
    {
        void Act() => ConfigurationCheck.Validate(new RTCConfiguration { IceCandidatePoolSize = size }, new RTCConfiguration(), localDescriptionWasSet, Now);
        if (error is null)
        {
            Assert.That(Act, Throws.Nothing);
        }
        else
        {
            RTCErrors.Throws(error, Act);
        }
    }

    [Test]
    public void Validate_ModificationAndBadServer_TellsOfTheModification() => RTCErrors.Throws(
        "InvalidModificationError",
        () => Validate(With(new RTCIceServer { Urls = "http://127.0.0.1" }) with { BundlePolicy = RTCBundlePolicy.MaxCompat }, new RTCConfiguration()));

    [Test]
    public void Validate_Copy_DoesNotFollowTheGivenLists()
    {
        var servers = new List<RTCIceServer> { new() { Urls = "stun:127.0.0.1" } };
        var copy = Validate(new RTCConfiguration { IceServers = servers, IceTransportPolicy = RTCIceTransportPolicy.Relay }).Configuration;
        servers.Clear();
        Assert.That((copy.IceServers.Count, copy.IceServers[0].Urls.IsText, copy.IceTransportPolicy), Is.EqualTo((1, true, RTCIceTransportPolicy.Relay)));
    }

    private static RTCConfiguration With(params RTCIceServer[] servers) => new() { IceServers = servers };

    private static CheckedConfiguration Validate(RTCConfiguration configuration, RTCConfiguration? old = null) =>
        ConfigurationCheck.Validate(configuration, old, localDescriptionWasSet: false, Now);
}
