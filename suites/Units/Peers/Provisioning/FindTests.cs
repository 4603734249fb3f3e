using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

public sealed class FindTests
{
    [Test]
    public async Task Find_PlaywrightBuildAndSystemBrowser_TakesPlaywrights()
    {
        var machine = new FakeMachine().WithDriver().PutChromium()
            .PutBuild($"{DebianFixtures.Registry}/chromium-1248", "chrome-linux64/chrome", "Google Chrome for Testing 156.0.8078.4\n");

        var found = (await machine.Provisioner().FindAsync(BrowserKinds.Chromium)).Installation;

        Assert.That(found, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(found!.Source, Is.EqualTo(BrowserSource.Playwright));
            Assert.That(found.Version, Is.EqualTo("156.0.8078.4"));
            Assert.That(found.ExecutablePath, Is.EqualTo("/root/.cache/ms-playwright/chromium-1248/chrome-linux64/chrome"));
            Assert.That(found.HeadlessOnly, Is.False);
        });
    }

    [Test]
    public async Task Find_OnlyHeadlessShell_SaysThatItHasNoWindow()
    {
        var machine = new FakeMachine().WithDriver().PutBuild(
            $"{DebianFixtures.Registry}/chromium_headless_shell-1248",
            "chrome-headless-shell-linux64/chrome-headless-shell",
            "Google Chrome for Testing 156.0.8078.4");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.Chromium);

        Assert.That(found.Installation?.HeadlessOnly, Is.True);
    }

    [Test]
    public async Task Find_InterruptedPlaywrightDownload_TakesTheSystemBrowser()
    {
        var machine = new FakeMachine().WithDriver().PutChromium()
            .File($"{DebianFixtures.Registry}/chromium-1248/chrome-linux64/chrome");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.Chromium);

        Assert.That(found.Installation?.Source, Is.EqualTo(BrowserSource.System));
    }

    [Test]
    public async Task Find_PlaywrightBuildWithoutItsLibraries_SaysHowToGetThem()
    {
        const string folder = $"{DebianFixtures.Registry}/firefox-1555";
        var machine = new FakeMachine().WithDriver().PutBuild(folder, "firefox/firefox")
            .On($"{folder}/firefox/firefox", exitCode: 127, errors: "error while loading shared libraries: libgtk-3.so.0");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.Firefox);

        Assert.That(found.Reason, Does.Contain("libgtk-3.so.0").And.Contain("cli.js install-deps firefox"));
    }

    [Test]
    public async Task Find_PlaywrightFirefox_NeedsNoChannel()
    {
        var machine = new FakeMachine().WithDriver().PutFirefox()
            .PutBuild($"{DebianFixtures.Registry}/firefox-1555", "firefox/firefox", "Mozilla Firefox 157.0");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.Firefox);

        Assert.That(found.Installation, Is.Not.Null);
        Assert.That(found.Installation!.Channel, Is.Null);
    }

    [Test]
    public async Task Find_StockFirefox_NeedsTheBidiChannel()
    {
        var found = await new FakeMachine().PutFirefox().Provisioner().FindAsync(BrowserKinds.Firefox);

        Assert.That(found.Installation, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(found.Installation!.Channel, Is.EqualTo("moz-firefox"));
            Assert.That(found.Installation.Version, Is.EqualTo("153.7.0esr"));
            Assert.That(found.Installation.ExecutablePath, Is.EqualTo("/usr/bin/firefox-esr"));
        });
    }

    [Test]
    public async Task Find_WebKitBuild_TakesTheVersionThatPlaywrightStates()
    {
        var machine = new FakeMachine().WithDriver().PutBuild($"{DebianFixtures.Registry}/webkit-2370", "pw_run.sh");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.WebKit);

        Assert.That(found.Installation?.Version, Is.EqualTo("27.2"));
        Assert.That(machine.Ran, Is.Empty);
    }

    [Test]
    public async Task Find_WebKitBuildOfAnOldSystem_IsKnownByItsRevision()
    {
        var machine = new FakeMachine(MachineSystem.MacOS).WithDriver()
            .PutBuild("/Users/me/Library/Caches/ms-playwright/webkit_mac14_arm64_special-2251", "pw_run.sh");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.WebKit);

        Assert.That(found.Installation?.Version, Is.EqualTo("build 2251"));
    }

    [Test]
    public async Task Find_BrowsersPathVariable_IsWherePlaywrightsBuildsAre()
    {
        var machine = new FakeMachine().WithDriver().PutBuild("/srv/browsers/webkit-2370", "pw_run.sh");
        machine.Variables["PLAYWRIGHT_BROWSERS_PATH"] = "/srv/browsers";

        Assert.That((await machine.Provisioner().FindAsync(BrowserKinds.WebKit)).IsAvailable, Is.True);
    }

    [Test]
    public async Task Find_UbuntuStubWithoutItsSnap_IsPassedOver()
    {
        var machine = new FakeMachine().File("/usr/bin/chromium-browser")
            .On("/usr/bin/chromium-browser", exitCode: 1, errors: "Command 'chromium-browser' requires the chromium snap to be installed.\n");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.Chromium);

        Assert.That(found.Reason, Does.Contain("requires the chromium snap"));
    }

    [Test]
    public async Task Find_BinIsALinkToUsrBin_AsksAStubOnce()
    {
        var machine = new FakeMachine().File("/usr/bin/chromium").File("/bin/chromium");
        machine.Variables["PATH"] = "/usr/bin:/bin";

        await machine.Provisioner().FindAsync(BrowserKinds.Chromium);

        Assert.That(machine.Ran, Is.EqualTo(new[] { "/usr/bin/chromium --version" }));
    }

    [Test]
    public async Task Find_SnapAndOrdinaryBrowser_TakesTheOrdinaryOne()
    {
        var machine = new FakeMachine().Browser("/snap/bin/chromium", "Chromium 157.0.1.2 snap")
            .Browser("/usr/bin/chromium-browser", DebianFixtures.ChromiumPrints);

        var found = await machine.Provisioner().FindAsync(BrowserKinds.Chromium);

        Assert.That(found.Installation?.ExecutablePath, Is.EqualTo("/usr/bin/chromium-browser"));
    }

    [Test]
    public async Task Find_EmptyPath_IsUnavailableWithReasonAndRemedy()
    {
        var machine = new FakeMachine().PutChromium().WithDriver().WithApt();
        machine.Variables.Remove("PATH");

        var found = await machine.Provisioner().FindAsync(BrowserKinds.Chromium);

        Assert.Multiple(() =>
        {
            Assert.That(found.IsAvailable, Is.False);
            Assert.That(found.Reason, Is.EqualTo(
                "no Playwright build at /root/.cache/ms-playwright/chromium-1248; " +
                "no chromium or chromium-browser in PATH, no /snap/bin/chromium"));
            Assert.That(found.Remedy, Is.EqualTo("apt-get install -y chromium"));
        });
    }

    [Test]
    public async Task Find_MacApplication_IsFoundInTheUsersFolder()
    {
        const string path = "/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        var machine = new FakeMachine(MachineSystem.MacOS).File(path).On($"\"{path}\" --version", "Google Chrome 156.0.1.2 \n");

        var found = await machine.Provisioner().FindAsync(Kind("chrome"));

        Assert.That(found.Installation?.Version, Is.EqualTo("156.0.1.2"));
    }

    [Test]
    public async Task Find_WindowsBrowser_ReadsTheFilesVersionAndRunsNothing()
    {
        const string path = @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe";
        var machine = new FakeMachine(MachineSystem.Windows).File(path, "156.0.3.4");
        machine.Variables["PROGRAMFILES(X86)"] = @"C:\Program Files (x86)";

        var found = await machine.Provisioner().FindAsync(Kind("msedge"));

        Assert.Multiple(() =>
        {
            Assert.That(found.Installation?.ExecutablePath, Is.EqualTo(path));
            Assert.That(found.Installation?.Version, Is.EqualTo("156.0.3.4"));
            Assert.That(machine.Ran, Is.Empty);
        });
    }

    [TestCase("ID=ubuntu", "chromium", "/app/.playwright/node/linux-x64/node /app/.playwright/package/cli.js install chromium")]
    [TestCase("ID=debian", "chromium", "sudo apt-get install -y chromium")]
    [TestCase("ID=debian", "webkit", "/app/.playwright/node/linux-x64/node /app/.playwright/package/cli.js install webkit")]
    [TestCase("ID=debian", "chrome-canary", "install it from https://www.google.com/chrome/")]
    public async Task Find_MissingForAnOrdinaryUser_NamesWhatWouldHelpThere(string release, string kind, string remedy)
    {
        var machine = new FakeMachine { IsPrivileged = false }.WithDriver().WithApt().File("/etc/os-release", $"NAME=x\n{release}\n");

        Assert.That((await machine.Provisioner().FindAsync(Kind(kind))).Remedy, Is.EqualTo(remedy));
    }

    private static BrowserKind Kind(string name) =>
        BrowserKinds.TryGet(name, out var kind) ? kind : throw new ArgumentException($"no kind {name}");
}
