using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>Unless the application names others: setStreams, addTrack.</remarks>
internal sealed class MsidStays() : SectionRule(
    "sdp/msid-stays",
    "The streams of a negotiated section stay the same whatever its direction becomes.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Continues(m) && !d.CalledSoFar.Contains("setStreams") && !d.CalledSoFar.Contains("addTrack")
            && Streams(d.CurrentLocal!.Media[m.Index]) is { Count: > 0 } before && !Streams(m).SetEquals(before)
            ? new(m, m.First("msid"), "the streams as before", m.Has("msid") ? "others" : "no a=msid")
            : null;

    private static HashSet<string> Streams(SdpMedia m) => [.. m.All("msid").Select(l => l.Word(0))];
}
