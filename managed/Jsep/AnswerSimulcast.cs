using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>The simulcast part of an answer (RFC 8853 section 5.3.2, <c>webrtc#dfn-final-steps-to-create-an-answer</c>).</summary>
internal static class AnswerSimulcast
{
    /// <summary>Writes a=rid and a=simulcast with the directions of the offer turned round.</summary>
    /// <remarks>
    /// Whatever the direction is now: a section on hold keeps its layers, and an answer that left them out would take them away
    /// (<c>webrtc#set-description</c>: of layers that are not named only the first can remain).
    /// </remarks>
    public static void Add(MediaDescription answer, MediaDescription offered, ImmutableArray<string> sendRids)
    {
        if (offered.Simulcast is not { } simulcast)
        {
            return;
        }

        // Only a layer that the sender has an encoding for can be sent.
        var rids = offered.Rids;
        List<string> send = [.. Layers(simulcast.Receive, rids, "recv").Where(sendRids.Contains)];
        var receive = Layers(simulcast.Send, rids, "send");

        // One layer that is left of several is named too: without it the offerer would keep its first one, whichever that is.
        SectionLines.AddRids(answer, send, "send");
        SectionLines.AddRids(answer, receive, "recv");
        SectionLines.AddSimulcast(answer, send, receive);
    }

    /// <summary>The rids of a direction: of alternatives the first, of duplicates the first, without the mark for paused ones, each with its a=rid.</summary>
    private static List<string> Layers(ImmutableArray<ImmutableArray<string>> layers, IReadOnlyList<SdpRid> rids, string direction)
    {
        List<string> names = [];
        foreach (var layer in layers)
        {
            // Of alternatives the first is taken: an encoding has one rid.
            var name = layer[0].TrimStart('~');

            // A name that comes again says nothing new and is left out.
            if (!names.Contains(name) && rids.Any(r => r.Id == name && r.Direction == direction))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
