using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>But for what an answer left out, which takes the encoding away (webrtc#set-description); one encoding that is left is no simulcast.</remarks>
internal sealed class SimulcastStays() : SectionRule(
    "sdp/simulcast-stays",
    "The a=simulcast of a section stays the same in later offers, as far as the answer took it.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (!d.IsOffer || m.IsRejected || d.PreviousLocal?.At(m.Index) is not { IsRejected: false } before || before.Mid != m.Mid)
        {
            return null;
        }

        var layers = Simulcast.Ids(before, "send");
        if (ReferenceEquals(d.PreviousLocal, d.CurrentLocal))
        {
            layers = [.. layers.Intersect(d.CurrentRemote?.At(m.Index) is { IsRejected: false } remote ? Simulcast.Ids(remote, "recv") : [])];
        }

        var now = Simulcast.Ids(m, "send");
        return layers.Count > 1 && !layers.SequenceEqual(now)
            ? new(m, m.First("simulcast"), "a=simulcast as before", now.Count == 0 ? "none" : "another one")
            : null;
    }
}
