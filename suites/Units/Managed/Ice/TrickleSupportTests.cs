using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Ice;

public sealed class TrickleSupportTests
{
    private const string InSession = "a=ice-options:trickle\r\n";

    private const string FirstMid = "a=mid:0\r\n";

    [Test]
    public void NoDescription_IsUnknown() => Assert.That(TrickleSupport.Of((SessionDescription?)null), Is.Null);

    [Test]
    public void OptionInTheSession_IsTrue() => Assert.That(Of(FakeHost.Text("abcd")), Is.True);

    [Test]
    public void NoOption_IsFalse() => Assert.That(Of(Without()), Is.False);

    [TestCase("trickle", ExpectedResult = true)]
    [TestCase("ice2 trickle", ExpectedResult = true)]
    [TestCase("tricklement", ExpectedResult = false)]
    public bool? OptionInTheOnlySection(string options) => Of(Without().Replace(FirstMid, $"{FirstMid}a=ice-options:{options}\r\n", StringComparison.Ordinal));

    [Test]
    public void OptionInOneOfTwoSections_IsFalse() => Assert.That(
        Of(Without("abcd", "efgh").Replace(FirstMid, $"{FirstMid}{InSession}", StringComparison.Ordinal)), Is.False);

    [Test]
    public void RejectedSection_IsNotAsked() => Assert.That(
        Of(Without("abcd", "efgh").Replace(FirstMid, $"{FirstMid}{InSession}", StringComparison.Ordinal).Replace("m=audio 9", "m=audio 0", StringComparison.Ordinal)), Is.True);

    [TestCase("", ExpectedResult = false)]
    [TestCase(InSession, ExpectedResult = true)]
    public bool? DescriptionWithoutSections(string options) => Of($"v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n{options}");

    private static bool? Of(string text) => TrickleSupport.Of(SessionDescription.Parse(text));

    private static string Without(params string[] ufrags) =>
        FakeHost.Text(ufrags.Length == 0 ? ["abcd"] : ufrags).Replace(InSession, "", StringComparison.Ordinal);
}
