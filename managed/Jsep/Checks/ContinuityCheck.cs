using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>What must stay while a DTLS association goes on (RFC 9429 sections 5.8.3 and 5.11).</summary>
internal static class ContinuityCheck
{
    public static void Check(CheckedDescription remote)
    {
        for (var i = 0; i < Math.Min(remote.Count, remote.Previous?.Media.Count ?? 0); i++)
        {
            var before = remote.Previous!.Media[i];
            if (remote.IsLive(i) && !before.IsRejected && before.Mid == remote[i].Mid)
            {
                Check(remote, i, BundleLayout.TransportOwner(before));
            }
        }
    }

    private static void Check(CheckedDescription remote, int index, MediaDescription before)
    {
        var now = remote.OwnerOf(index);
        if (before.IceUfrag != now.IceUfrag || before.IcePwd != now.IcePwd)
        {
            return;
        }

        // RFC 9429 section 5.8.3: a new a=tls-id ends the DTLS association, and the next one MUST come with an ICE restart.
        if (TlsIds.Of(before) is { } old && TlsIds.Of(now) is { } id && id != old)
        {
            throw remote.Invalid($"{remote.Name(index)} changes a=tls-id and keeps its ICE credentials", "new ICE credentials", "RFC 9429 section 5.8.3");
        }

        if (!remote.IsAnswer)
        {
            return;
        }

        // RFC 9429 section 5.11: an answer that ends the DTLS association without new ICE credentials MUST be an error. Another certificate ends it.
        if (!Fingerprints(before).SetEquals(Fingerprints(now)))
        {
            throw remote.Invalid($"{remote.Name(index)} changes a=fingerprint and keeps its ICE credentials", "new ICE credentials", "RFC 9429 section 5.11");
        }

        // Section 5.8.3: the roles are those of the handshake for as long as its association goes on (MUST).
        if (before.Setup is "active" or "passive" && now.Setup != before.Setup)
        {
            throw remote.Invalid($"{remote.Name(index)} has a=setup:{now.Setup}", $"{before.Setup}, the role of its DTLS connection", "RFC 9429 section 5.8.3");
        }
    }

    private static HashSet<string> Fingerprints(MediaDescription section) =>
        new(section.Fingerprints.Select(f => $"{f.Algorithm} {f.Value}"), StringComparer.OrdinalIgnoreCase);
}
