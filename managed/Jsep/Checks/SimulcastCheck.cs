using System.Collections.Immutable;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>The rids (RFC 8851, RFC 8853, <c>webrtc#set-description</c>).</summary>
internal static class SimulcastCheck
{
    public static void Check(CheckedDescription remote)
    {
        for (var i = 0; i < remote.Count; i++)
        {
            if (!remote.IsLiveRtp(i) || remote[i].Simulcast is not { } simulcast)
            {
                continue;
            }

            var (send, receive) = (Names(simulcast.Send), Names(simulcast.Receive));
            CheckDeclared(remote, i, send, "send");
            CheckDeclared(remote, i, receive, "recv");
            if (remote.IsAnswer)
            {
                CheckOffered(remote, i, send, "recv");
                CheckOffered(remote, i, receive, "send");
            }
        }
    }

    // RFC 9429 section 5.8.3: a=simulcast may name only what an a=rid line declares (MUST).
    private static void CheckDeclared(CheckedDescription remote, int index, List<string> names, string direction)
    {
        var rids = remote[index].Rids;
        if (names.Find(name => !rids.Any(r => r.Id == name && r.Direction == direction)) is { } missing)
        {
            throw remote.Invalid($"{remote.Name(index)} has {missing} in a=simulcast", $"a line a=rid:{missing} {direction}", "RFC 9429 section 5.8.3");
        }
    }

    // RFC 8853 section 5.3.2: the answer names rids of the offer, with the direction turned round. Others would renegotiate them.
    private static void CheckOffered(CheckedDescription remote, int index, List<string> names, string offeredDirection)
    {
        var offered = remote.Local!.Media[index].Rids;
        if (names.Find(name => !offered.Any(r => r.Id == name && r.Direction == offeredDirection)) is { } unknown)
        {
            throw remote.Invalid(
                $"{remote.Name(index)} has rid {unknown}, which was not offered for {offeredDirection}", "rids of the offer", "RFC 8853 section 5.3.2");
        }
    }

    private static List<string> Names(ImmutableArray<ImmutableArray<string>> layers) => [.. layers.SelectMany(l => l).Select(name => name.TrimStart('~'))];
}
