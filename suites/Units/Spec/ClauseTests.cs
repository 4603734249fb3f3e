using Conformance.Spec.Clauses;

namespace Conformance.Units.Spec;

public sealed class ClauseTests
{
    [TestCase("webrtc#set-description", "https://w3c.github.io/webrtc-pc/#set-description")]
    [TestCase("rfc9429#section-5.3.1", "https://www.rfc-editor.org/rfc/rfc9429#section-5.3.1")]
    [TestCase("mdn#RTCPeerConnection", "https://developer.mozilla.org/docs/Web/API/RTCPeerConnection")]
    public void Parse_KnownDocument_LinksToIt(string text, string url) => Assert.That(Clause.Parse(text).Url, Is.EqualTo(url));

    [Test]
    public void Parse_Step_StandsApartAndLinksToTheSection()
    {
        var clause = Clause.Parse("rfc9429#section-5.2.1/no-keys");
        Assert.Multiple(() =>
        {
            Assert.That((clause.Fragment, clause.Step), Is.EqualTo(("section-5.2.1", "no-keys")));
            Assert.That(clause.Url, Is.EqualTo("https://www.rfc-editor.org/rfc/rfc9429#section-5.2.1"));
            Assert.That(clause.ToString(), Is.EqualTo("rfc9429#section-5.2.1/no-keys"));
            Assert.That(clause.Section, Is.EqualTo(Clause.Parse("rfc9429#section-5.2.1")));
        });
    }

    [TestCase("set-description")]
    [TestCase("webrtc#set-description/")]
    [TestCase("webrtc#set-description/Track")]
    [TestCase("webrtc#set-description/a/b")]
    [TestCase("webrtc#")]
    [TestCase("wikipedia#webrtc")]
    [TestCase("rfc#section-1")]
    [TestCase("webrtc#a b")]
    public void Parse_AnythingElse_IsRefusedWithTheText(string text) =>
        Assert.That(() => Clause.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(text));
}
