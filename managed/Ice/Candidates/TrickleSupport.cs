using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Ice;

/// <summary>Whether a remote description says that its side takes trickled candidates (RFC 8838 section 4.1, RFC 9429 section 4.1.17).</summary>
internal static class TrickleSupport
{
    private const string Option = "trickle";

    /// <summary>The value of canTrickleIceCandidates.</summary>
    /// <param name="remote">The remote description, null when there is none.</param>
    public static bool? Of(SessionDescription? remote)
    {
        if (remote is null)
        {
            return null;
        }

        // A description without sections says it for the session, if at all.
        var sections = remote.Media.Where(m => !m.IsRejected).ToList();
        return sections.Count == 0 ? IsInSession(remote) : sections.TrueForAll(Of);
    }

    /// <summary>True when the section or its session says so.</summary>
    public static bool Of(MediaDescription section) => section.IceOptions.Contains(Option);

    private static bool IsInSession(SessionDescription remote)
    {
        foreach (var line in remote.Lines)
        {
            if (line.IsAttribute("ice-options") && line.AttributeValue.ToString().Split(' ').Contains(Option))
            {
                return true;
            }
        }

        return false;
    }
}
