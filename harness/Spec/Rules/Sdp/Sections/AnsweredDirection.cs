using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>The table of directions, seen from the answer.</remarks>
internal sealed class AnsweredDirection() : SectionRule(
    "sdp/answer-direction",
    "An answer receives only what is offered to be sent and sends only what is offered to be received.",
    "rfc3264#section-6.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (d.Offered(m) is not { IsRtp: true } offered || m.IsRejected)
        {
            return null;
        }

        var allowed = offered.Direction switch
        {
            "sendonly" => "recvonly or inactive",
            "recvonly" => "sendonly or inactive",
            "inactive" => "inactive",
            _ => m.Direction,
        };
        return allowed.Split(" or ").Contains(m.Direction) ? null
            : new(m, m.OwnDirection, $"{allowed} for {offered.Direction}", $"{m.Direction} for {offered.Direction}");
    }
}
