using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

public sealed class BrowserKindsTests
{
    [TestCase("chromium", BrowserEngine.Chromium)]
    [TestCase("Firefox", BrowserEngine.Firefox)]
    [TestCase("webkit", BrowserEngine.WebKit)]
    [TestCase("chrome-dev", BrowserEngine.Chromium)]
    [TestCase("msedge-canary", BrowserEngine.Chromium)]
    public void TryGet_KnownName_GivesTheKind(string name, BrowserEngine engine)
    {
        Assert.That(BrowserKinds.TryGet(name, out var kind), Is.True);
        Assert.That(kind!.Engine, Is.EqualTo(engine));
    }

    [Test]
    public void TryGet_UnknownName_GivesNothing() => Assert.That(BrowserKinds.TryGet("netscape", out _), Is.False);

    [Test]
    public void All_Names_AreUnique() => Assert.That(BrowserKinds.All.Select(kind => kind.Name), Is.Unique);
}
