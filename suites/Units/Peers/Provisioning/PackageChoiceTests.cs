using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

public sealed class PackageChoiceTests
{
    [Test]
    public void Candidates_AptCachePolicy_LeavesOutPackagesWithoutOne()
    {
        const string policy = """
            chromium:
              Installed: (none)
              Candidate: 156.0.8078.79-1~deb12u1
              Version table:
                 156.0.8078.79-1~deb12u1 500
            firefox:
              Installed: (none)
              Candidate: (none)
              Version table:
            """;

        var candidates = PackageChoice.Candidates(policy);

        Assert.That(candidates.Keys, Is.EqualTo(new[] { "chromium" }));
        Assert.That(candidates["chromium"], Is.EqualTo("156.0.8078.79-1~deb12u1"));
    }

    [TestCase("1:1snap1-0ubuntu5", true)]
    [TestCase("2:1snap1-0ubuntu2", true)]
    [TestCase("153.7.0esr-1~deb12u1", false)]
    public void IsSnapStub_Version_ShowsIt(string version, bool stub) => Assert.That(PackageChoice.IsSnapStub(version), Is.EqualTo(stub));
}
