using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>It has room for both directions.</remarks>
internal sealed class OneSimulcast() : DescriptionRule(
    "sdp/simulcast-once",
    "A section has one a=simulcast at most, with each direction and each id once; the session part has none.",
    "rfc8853#section-5.2")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d)
    {
        if (d.Sdp.Session.First("simulcast") is { } line)
        {
            yield return new(d.Sdp.Session, line, "a=simulcast in a section", "a=simulcast in the session part");
        }

        foreach (var m in d.Sdp.Media)
        {
            if (m.All("simulcast").Skip(1).FirstOrDefault() is { } second)
            {
                yield return new(m, second, "one a=simulcast", "several");
            }
            else if (m.First("simulcast") is { } only && Repeated(only) is { } twice)
            {
                yield return new(m, only, "each direction and each id once", $"{twice} twice");
            }
        }
    }

    // Directions and lists of ids take turns.
    private static string? Repeated(SdpLine simulcast) => simulcast.Words
        .SelectMany((word, i) => i % 2 == 0 ? [word] : word.Split(';', ',').Select(id => id.TrimStart('~')))
        .GroupBy(w => w).FirstOrDefault(g => g.Count() > 1)?.Key;
}
