using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The header extension ids within a section, within what is bundled, and between offer and answer (RFC 8285).</summary>
internal static class HeaderExtensionCheck
{
    // RFC 8285 section 5: ids from here on stand for extensions that are offered beyond what headers can carry; several may have the same.
    private const int FirstProvisional = 4096;

    public static void Check(CheckedDescription remote)
    {
        var bundled = new Dictionary<(MediaDescription Owner, int Id), string>();
        for (var i = 0; i < remote.Count; i++)
        {
            if (!remote.IsLiveRtp(i))
            {
                continue;
            }

            var offered = remote.IsAnswer ? remote.Local!.Media[i].HeaderExtensions : [];
            foreach (var extension in remote[i].HeaderExtensions)
            {
                if (extension.Id >= FirstProvisional)
                {
                    continue;
                }

                // MUST (RFC 8285 section 5): an id stands for one extension. A BUNDLE group is one RTP session (RFC 9143 section 9).
                if (!bundled.TryAdd((remote.OwnerOf(i), extension.Id), extension.Uri)
                    && bundled[(remote.OwnerOf(i), extension.Id)] is var other && other != extension.Uri)
                {
                    throw remote.Invalid(
                        $"{remote.Name(i)} has a=extmap:{extension.Id} {extension.Uri}", $"an id other than that of {other}", "RFC 8285 section 5, RFC 9143 section 9");
                }

                CheckAnswered(remote, i, extension, offered);
            }
        }
    }

    private static void CheckAnswered(CheckedDescription remote, int index, SdpExtmap extension, IReadOnlyList<SdpExtmap> offered)
    {
        // RFC 8285 section 5: an id of the offer keeps its meaning in the answer. Extensions that were not offered are permitted (RFC 9429 section 5.11).
        foreach (var other in offered)
        {
            if (other.Id == extension.Id && other.Uri != extension.Uri)
            {
                throw remote.Invalid(
                    $"{remote.Name(index)} has a=extmap:{extension.Id} {extension.Uri}", $"{other.Uri} for this id, as in the offer", "RFC 8285 section 5");
            }
        }
    }
}
