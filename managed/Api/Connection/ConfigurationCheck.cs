using System.Collections.Immutable;
using System.Text;
using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>What the constructor and setConfiguration() refuse. <c>webrtc#set-the-configuration</c>.</summary>
internal static class ConfigurationCheck
{
    // RFC 8489 section 14.3: fewer than 509 bytes.
    private const int LongestUsername = 508;

    /// <summary>Checks a configuration and changes nothing.</summary>
    /// <param name="configuration">The new one.</param>
    /// <param name="old">[[Configuration]]; null in the constructor.</param>
    /// <param name="localDescriptionWasSet">Whether setLocalDescription() has been called.</param>
    /// <param name="now">The current time, for the expiration of certificates.</param>
    /// <exception cref="RTCException">TypeError: null, or a value that is none. InvalidModificationError: what cannot change has changed.
    /// InvalidAccessError: an expired certificate, a TURN server without username or credential. SyntaxError: no URL of an ICE server.</exception>
    public static CheckedConfiguration Validate(RTCConfiguration configuration, RTCConfiguration? old, bool localDescriptionWasSet, DateTimeOffset now)
    {
        var copy = Convert(configuration);
        if (old is null)
        {
            CheckCertificates(copy, now);
        }
        else
        {
            CheckModification(copy, old, localDescriptionWasSet);
        }

        // set a configuration, 4. to 6. Any number of servers is supported, so none is left out.
        return new CheckedConfiguration(copy, [.. copy.IceServers.SelectMany(ReadServer)]);
    }

    // The conversion to a dictionary (webidl#es-dictionary): its members in the order of their names.
    private static RTCConfiguration Convert(RTCConfiguration configuration)
    {
        W3CName.Check(configuration.BundlePolicy, "bundlePolicy");
        var certificates = CopyList(configuration.Certificates, "certificates");
        EnforceRange.Octet(configuration.IceCandidatePoolSize, "iceCandidatePoolSize");
        var servers = CopyList(configuration.IceServers, "iceServers");
        foreach (var server in servers)
        {
            if (server.Urls.IsMissing || server.Urls.List.Any(url => url is null))
            {
                throw RTCException.Type("an ICE server has no urls; a text or a list of texts is expected (webrtc#dom-rtciceserver-urls)");
            }
        }

        W3CName.Check(configuration.IceTransportPolicy, "iceTransportPolicy");
        W3CName.Check(configuration.RtcpMuxPolicy, "rtcpMuxPolicy");

        // Servers and certificates never change: with lists of its own the copy is deep.
        return configuration with { Certificates = certificates, IceServers = servers };
    }

    private static ImmutableArray<T> CopyList<T>(IReadOnlyList<T>? list, string name)
        where T : class
    {
        if (list is null || list.Any(element => element is null))
        {
            throw RTCException.Type($"{name} is null or has an element that is null; a list is expected (webrtc#rtcconfiguration-dictionary)");
        }

        return [.. list];
    }

    // The constructor, 5.
    private static void CheckCertificates(RTCConfiguration configuration, DateTimeOffset now)
    {
        foreach (var certificate in configuration.Certificates.Where(c => c.Expires < now.ToUnixTimeMilliseconds()))
        {
            throw RTCException.InvalidAccess(
                $"a certificate has expired at {DateTimeOffset.FromUnixTimeMilliseconds(certificate.Expires):O}; it is {now:O} (webrtc#dom-peerconnection)");
        }
    }

    // set a configuration, 3.
    private static void CheckModification(RTCConfiguration configuration, RTCConfiguration old, bool localDescriptionWasSet)
    {
        if (!configuration.Certificates.SequenceEqual(old.Certificates, ReferenceEqualityComparer.Instance))
        {
            throw RTCException.InvalidModification("the certificates are not those of the constructor (webrtc#set-the-configuration)");
        }

        if (configuration.BundlePolicy != old.BundlePolicy)
        {
            throw Changed("bundlePolicy", W3CName.Of(configuration.BundlePolicy), W3CName.Of(old.BundlePolicy));
        }

        if (configuration.RtcpMuxPolicy != old.RtcpMuxPolicy)
        {
            throw Changed("rtcpMuxPolicy", W3CName.Of(configuration.RtcpMuxPolicy), W3CName.Of(old.RtcpMuxPolicy));
        }

        if (configuration.IceCandidatePoolSize != old.IceCandidatePoolSize && localDescriptionWasSet)
        {
            throw Changed("iceCandidatePoolSize after setLocalDescription()", configuration.IceCandidatePoolSize, old.IceCandidatePoolSize);
        }
    }

    private static RTCException Changed(string member, object actual, object expected) =>
        RTCException.InvalidModification($"{member} is {actual}; it was {expected} and cannot change (webrtc#set-the-configuration)");

    // set a configuration, 6.
    private static IEnumerable<IceServerAddress> ReadServer(RTCIceServer server)
    {
        if (server.Urls.List.Count == 0)
        {
            throw RTCException.Syntax("an ICE server has an empty list of urls (webrtc#set-the-configuration)");
        }

        foreach (var url in server.Urls.List)
        {
            yield return ReadUrl(server, url);
        }
    }

    // validate an ICE server URL
    private static IceServerAddress ReadUrl(RTCIceServer server, string url)
    {
        // 1. to 6. All four schemes are implemented.
        var parsed = IceServerUrl.Parse(url);

        // 7.
        if (parsed.Scheme is IceServerScheme.Turn or IceServerScheme.Turns)
        {
            CheckUser(server.Username, url);
            CheckPassword(server.Credential, url);
        }

        var isSecured = parsed.Scheme is IceServerScheme.Stuns or IceServerScheme.Turns;
        var transport = parsed.Transport is { } given && !(isSecured && given == RTCIceServerTransportProtocol.Tcp)
            ? given
            : isSecured ? RTCIceServerTransportProtocol.Tls : RTCIceServerTransportProtocol.Udp;
        return new IceServerAddress(url, parsed.Scheme, parsed.Host, parsed.Port ?? (isSecured ? 5349 : 3478), transport, server.Username, server.Credential);
    }

    private static void CheckUser(string? username, string url)
    {
        if (username is null || !OpaqueString.Conforms(username) || Encoding.UTF8.GetByteCount(username) > LongestUsername)
        {
            throw RTCException.InvalidAccess(
                $"the username for {url} is missing or none: 1 to {LongestUsername} bytes of UTF-8 without controls are expected (webrtc#validate-ice-server-algo, RFC 8489 section 14.3)");
        }
    }

    private static void CheckPassword(string? credential, string url)
    {
        if (credential is null || !OpaqueString.Conforms(credential))
        {
            throw RTCException.InvalidAccess(
                $"the credential for {url} is missing or none: at least one character and no controls are expected (webrtc#validate-ice-server-algo, RFC 8265 section 4.1)");
        }
    }
}
