using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>Negotiates the profile of SRTP in the hellos (RFC 5764 section 4.1).</summary>
internal sealed class UseSrtp
{
    /// <summary>What was negotiated; null while, or when, nothing was.</summary>
    public SrtpProfile? Profile { get; private set; }

    /// <summary>Puts the offer into a ClientHello.</summary>
    public static void Offer(IDictionary<int, byte[]> clientExtensions) =>
        TlsSrtpUtilities.AddUseSrtpExtension(clientExtensions, new UseSrtpData([.. SrtpProfiles.Preferred.Select(p => (int)p)], []));

    /// <summary>Chooses from what a ClientHello offers. No common profile is no error: the extension is left out then.</summary>
    public void Choose(IDictionary<int, byte[]>? clientExtensions)
    {
        var offered = Read(clientExtensions)?.ProtectionProfiles ?? [];
        Profile = SrtpProfiles.Preferred.Where(p => offered.Contains((int)p)).Select(p => (SrtpProfile?)p).FirstOrDefault();
    }

    /// <summary>Puts the choice into a ServerHello.</summary>
    public void Answer(IDictionary<int, byte[]> serverExtensions)
    {
        // An MKI is only ever confirmed, and none was chosen: leaving it empty declines the client's.
        if (Profile is { } profile)
        {
            TlsSrtpUtilities.AddUseSrtpExtension(serverExtensions, new UseSrtpData([(int)profile], []));
        }
    }

    /// <summary>Takes the choice from a ServerHello.</summary>
    /// <exception cref="TlsFatalAlert">illegal_parameter: not one of the profiles that were offered, or an MKI.</exception>
    public void Accept(IDictionary<int, byte[]>? serverExtensions)
    {
        if (Read(serverExtensions) is not { } answer)
        {
            return;
        }

        // MUST: exactly one profile, and one of those that were offered (RFC 5764 section 4.1.1).
        if (answer.ProtectionProfiles is not [var number] || !SrtpProfiles.Preferred.Contains((SrtpProfile)number))
        {
            throw new TlsFatalAlert(AlertDescription.illegal_parameter, "use_srtp: the server's profile was not offered (RFC 5764 section 4.1.1)");
        }

        // MUST: the MKI of the answer is empty or the one that was offered, and none was (RFC 5764 section 4.1.3).
        if (answer.Mki is { Length: > 0 })
        {
            throw new TlsFatalAlert(AlertDescription.illegal_parameter, "use_srtp: the server's MKI was not offered (RFC 5764 section 4.1.3)");
        }

        Profile = (SrtpProfile)number;
    }

    private static UseSrtpData? Read(IDictionary<int, byte[]>? extensions) => extensions is null ? null : TlsSrtpUtilities.GetUseSrtpExtension(extensions);
}
