using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The ICE and DTLS attributes that every section with a transport of its own must have (RFC 9429 section 5.8.3).</summary>
internal static class TransportCheck
{
    private const string Clause = "RFC 9429 section 5.8.3";

    public static void Check(CheckedDescription remote)
    {
        for (var i = 0; i < remote.Count; i++)
        {
            // A bundle-only section outside of every group has no transport to use: it is answered with port 0.
            var (section, owner) = (remote[i], remote.OwnerOf(i));
            if (!remote.IsLive(i) || (section.IsBundleOnly && owner == section))
            {
                continue;
            }

            // All of them are needed (MUST), but they MAY come from the session level, which the properties look at too.
            Require(remote, i, section.IceUfrag ?? owner.IceUfrag, "a=ice-ufrag");
            Require(remote, i, section.IcePwd ?? owner.IcePwd, "a=ice-pwd");
            if (section.Fingerprints.Count == 0 && owner.Fingerprints.Count == 0)
            {
                throw remote.Invalid($"{remote.Name(i)} has no a=fingerprint", "at least one fingerprint", Clause);
            }

            var setup = section.Setup ?? owner.Setup;
            Require(remote, i, setup, "a=setup");
            CheckSetup(remote, i, setup!);
        }
    }

    private static void Require(CheckedDescription remote, int index, string? value, string name)
    {
        if (value is null)
        {
            throw remote.Invalid($"{remote.Name(index)} has no {name}", $"{name} in the section, the session or the tagged section of its BUNDLE group", Clause);
        }
    }

    // RFC 5763 section 5 has the rules for a=setup (MUST): an offer leaves the choice or makes it, an answer makes it.
    private static void CheckSetup(CheckedDescription remote, int index, string setup)
    {
        // The role of a bundled section is that of the transport, so what counts is the offer of the section that has the tag now.
        var owner = remote.Description.Media.IndexOf(remote.OwnerOf(index));
        var expected = remote.IsAnswer ? AnswersTo(OfferedSetup(remote.Local!.Media[owner])) : ["actpass", "active", "passive"];
        if (!expected.Contains(setup))
        {
            throw remote.Invalid($"{remote.Name(index)} has a=setup:{setup}", string.Join(" or ", expected), "RFC 5763 section 5");
        }
    }

    private static string? OfferedSetup(MediaDescription section) => section.Setup ?? BundleLayout.TransportOwner(section).Setup;

    // RFC 4145 section 4.1.
    private static string[] AnswersTo(string? offered) => offered switch
    {
        "active" => ["passive"],
        "passive" => ["active"],
        _ => ["active", "passive"],
    };
}
