using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

/// <summary>The user asked for that executable: no other one may take its place.</summary>
public sealed class ExplicitPathTests
{
    [Test]
    public async Task Ensure_PathThatDoesNotExist_IsAnErrorThoughTheSystemHasOne()
    {
        var machine = new FakeMachine().PutChromium().WithApt(("chromium", "156"));

        var found = await machine.Provisioner().EnsureAsync(BrowserKinds.Chromium, "/opt/mine/chrome");

        Assert.That(found.Reason, Is.EqualTo("the path given for chromium, /opt/mine/chrome, does not exist"));
        Assert.That(machine.Ran, Is.Empty);
    }

    [Test]
    public async Task Find_EmptyPath_IsAnError() =>
        Assert.That(await ReasonAsync(new FakeMachine().PutChromium(), BrowserKinds.Chromium, ""), Does.Contain("is empty"));

    [Test]
    public async Task Find_PathOfAFolder_IsAnError() =>
        Assert.That(await ReasonAsync(new FakeMachine().PutChromium(), BrowserKinds.Chromium, "/usr/bin"), Does.Contain("is a folder"));

    [Test]
    public async Task Find_PathOfAPlainFile_IsAnError()
    {
        var machine = new FakeMachine().File("/opt/chrome.txt", executable: false);

        Assert.That(await ReasonAsync(machine, BrowserKinds.Chromium, "/opt/chrome.txt"), Does.Contain("is not executable"));
    }

    [TestCase("ls (GNU coreutils) 9.1", "\"ls (GNU coreutils) 9.1\"")]
    [TestCase("Mozilla Firefox 153.7.0esr", "is no Chromium browser")]
    [TestCase("", "printed nothing")]
    public async Task Find_PathOfAnotherProgram_IsAnErrorWithWhatItPrinted(string prints, string expected)
    {
        var machine = new FakeMachine().Browser("/opt/other", prints);

        Assert.That(await ReasonAsync(machine, BrowserKinds.Chromium, "/opt/other"), Does.Contain(expected));
    }

    [Test]
    public async Task Find_PathWhoseVersionNeverComes_IsAnErrorWithTheLimit()
    {
        var machine = new FakeMachine().File("/opt/hangs").TimesOut("/opt/hangs");

        Assert.That(await ReasonAsync(machine, BrowserKinds.Chromium, "/opt/hangs"), Does.Contain("was ended after 20 s"));
    }

    [TestCase("/opt/firefox/firefox", "moz-firefox")]
    [TestCase("/srv/old/firefox-1490/firefox/firefox", null)]
    public async Task Find_PathOfAFirefox_GetsTheChannelOfItsBuild(string path, string? channel)
    {
        var machine = new FakeMachine().Browser(path, "Mozilla Firefox 150.0").File("/srv/old/firefox-1490/INSTALLATION_COMPLETE");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.Firefox, path);

        Assert.That(found.Installation, Is.Not.Null);
        Assert.That(found.Installation!.Channel, Is.EqualTo(channel));
        Assert.That(found.Installation.Source, Is.EqualTo(BrowserSource.ExplicitPath));
    }

    [Test]
    public async Task Find_PathOfAWebKitThatPlaywrightDidNotBuild_IsAnError()
    {
        var machine = new FakeMachine().WithDriver().Browser("/usr/bin/MiniBrowser", "WebKitGTK 2.48.1");

        Assert.That(await ReasonAsync(machine, BrowserKinds.WebKit, "/usr/bin/MiniBrowser"), Does.Contain("not in a Playwright build"));
    }

    private static async Task<string?> ReasonAsync(FakeMachine machine, BrowserKind kind, string path) =>
        (await machine.Provisioner().FindAsync(kind, path)).Reason;
}
