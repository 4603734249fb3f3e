using Conformance.Spec.Rules;
using Conformance.Units.Managed.Sdp;

namespace Conformance.Units.Spec.Sdp;

/// <summary>The rules over real descriptions, each by itself: whatever browsers do, no rule throws, and what it finds is what was checked against its clause.</summary>
public sealed class CorpusRuleTests
{
    private static readonly Dictionary<string, string[]> Deviations = new()
    {
        ["chromium"] =
        [
            "sdp/bundle-only-policy", "sdp/bundled-candidates", "sdp/bundled-rtcp-mux", "sdp/bundled-transport", "sdp/ice-credentials-unique",
            "sdp/ice-option-two", "sdp/maxptime", "sdp/media-level", "sdp/msid-appdata", "sdp/rtcp-answer", "sdp/rtcp-mux-only-offer", "sdp/tls-id-offer",
        ],
        ["firefox"] =
        [
            "sdp/bundled-candidates", "sdp/bundled-rtcp-mux", "sdp/bundled-transport", "sdp/candidate-component", "sdp/ice-credentials-unique",
            "sdp/ice-option-two", "sdp/maxptime", "sdp/media-level", "sdp/msid-appdata", "sdp/origin-username", "sdp/rtcp-mux-only-offer", "sdp/tls-id-offer",
        ],
    };

    [TestCase("chromium")]
    [TestCase("firefox")]
    public void Descriptions_OfABrowser_BreakTheseRulesAndNoOther(string browser)
    {
        var found = CorpusFile.All.Where(f => f.Name.StartsWith(browser + "/", StringComparison.Ordinal)).SelectMany(Findings).ToList();
        Assert.That(
            found.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal),
            Is.EqualTo(Deviations[browser]),
            string.Join('\n', found.Where(f => !Deviations[browser].Contains(f.Rule))));
    }

    [Test]
    public void Deviations_NameRules() =>
        Assert.That(Deviations.Values.SelectMany(ids => ids).Select(RuleBook.ById), Has.None.Null);

    private static IEnumerable<(string Name, string Rule, Violation Violation)> Findings(CorpusFile file)
    {
        var type = file.Name.Contains("-offer-", StringComparison.Ordinal) ? "offer" : "answer";
        var policy = new[] { "max-bundle", "max-compat" }.FirstOrDefault(p => file.Name.Contains(p, StringComparison.Ordinal)) ?? "balanced";
        var trace = new DescriptionTrace($$"""[{"bundlePolicy":"{{policy}}"}]""");

        // A file stands alone. What is not surely the first of its connection follows one that an application set, which nobody judges.
        if (type == "offer" && (!file.Name.EndsWith("-1", StringComparison.Ordinal) || file.Name.Contains("renegotiated", StringComparison.Ordinal)))
        {
            trace.Sets(type, "v=0", file.Text);
        }

        return trace.Creates(type, file.Text).Findings().Select(f => (file.Name, f.Rule, f.Violation));
    }
}
