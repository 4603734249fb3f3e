using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>An answer restarts ICE where the offer does, and nowhere else (RFC 9429 section 5.10, RFC 8839 section 4.4.3).</summary>
internal static class IceRestartCheck
{
    /// <summary>Looks at the sections that both negotiations have, on the transport of the same section.</summary>
    /// <param name="remote">The answer.</param>
    /// <param name="currentLocal">The local description of the last negotiation that was completed.</param>
    /// <param name="currentRemote">The remote description of that negotiation.</param>
    public static void Check(CheckedDescription remote, SessionDescription currentLocal, SessionDescription currentRemote)
    {
        for (var i = 0; i < Math.Min(remote.Count, Math.Min(currentLocal.Media.Count, currentRemote.Media.Count)); i++)
        {
            if (!remote.IsLive(i) || currentLocal.Media[i].IsRejected || currentRemote.Media[i].IsRejected)
            {
                continue;
            }

            var (answered, offered) = (remote.OwnerOf(i), BundleLayout.TransportOwner(remote.Local!.Media[i]));
            var (theirs, ours) = (BundleLayout.TransportOwner(currentRemote.Media[i]), BundleLayout.TransportOwner(currentLocal.Media[i]));
            if (answered.Mid is null || theirs.Mid != answered.Mid || ours.Mid != answered.Mid || offered.Mid != answered.Mid)
            {
                continue;
            }

            // "check to see if the current local description is an ICE restart, and if not, generate an error", and "If the current local description indicates
            // an ICE restart but neither the ICE ufrag nor the password has changed from the previous remote description, generate an error."
            var (wanted, done) = (Differ(offered, ours), Differ(answered, theirs));
            if (wanted != done)
            {
                throw remote.Invalid(
                    $"{remote.Name(i)} {(done ? "has new ICE credentials" : "keeps its ICE credentials")}",
                    wanted ? "new ones, as the offer restarts ICE" : "the same as before, as the offer does not restart ICE",
                    "RFC 9429 section 5.10");
            }
        }
    }

    private static bool Differ(MediaDescription now, MediaDescription before) => now.IceUfrag != before.IceUfrag || now.IcePwd != before.IcePwd;
}
