using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <summary>Reads a=simulcast (RFC 8853 section 5.1) and the a=rid lines that it names.</summary>
internal static class Simulcast
{
    /// <summary>The ids of one direction, alternatives and paused ones among them.</summary>
    public static List<string> Ids(SdpMedia section, string direction)
    {
        var words = section.First("simulcast")?.Words ?? [];
        var at = words.ToList().IndexOf(direction);
        return at < 0 || at + 1 >= words.Count ? [] : [.. words[at + 1].Split(';', ',').Select(id => id.TrimStart('~'))];
    }

    /// <summary>The rids of one direction.</summary>
    public static List<string> Rids(SdpMedia section, string direction) =>
        [.. section.All("rid").Where(l => l.Word(1) == direction).Select(l => l.Word(0))];
}
