using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>The form of o=.</remarks>
internal sealed class OriginForm() : DescriptionRule(
    "sdp/origin-form",
    "The second line is o= with username, session id, session version, network type, address type and address.",
    "rfc8866#section-5.2")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d)
    {
        var second = d.Sdp.Lines.ElementAtOrDefault(1);
        if (second is not { Type: 'o', Words: [_, var id, var version, "IN", "IP4" or "IP6", _] } || !id.All(char.IsAsciiDigit)
            || !version.All(char.IsAsciiDigit))
        {
            yield return new(d.Sdp.Session, second, "o=<username> <sess-id> <sess-version> IN IP4|IP6 <address>", $"{second?.Type}=...");
        }
    }
}
