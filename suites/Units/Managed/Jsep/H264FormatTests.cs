using Conformance.WebRtc.Jsep;

namespace Conformance.Units.Managed.Jsep;

public class H264FormatTests
{
    // RFC 6184 section 8.1, table 5, and values that stand in no row of it.
    [TestCase("42e01f", "ConstrainedBaseline")]
    [TestCase("42c01f", "ConstrainedBaseline")]
    [TestCase("42401f", "ConstrainedBaseline")]
    [TestCase("4d801f", "ConstrainedBaseline")]
    [TestCase("58c01f", "ConstrainedBaseline")]
    [TestCase("42001f", "Baseline")]
    [TestCase("42a01f", "Baseline")]
    [TestCase("58801f", "Baseline")]
    [TestCase("4d001f", "Main")]
    [TestCase("4d401f", "Main")]
    [TestCase("64001f", "High")]
    [TestCase("640c1f", "ConstrainedHigh")]
    [TestCase("58001f", "Unknown")]
    [TestCase("42e11f", "Unknown")]
    [TestCase("f4001f", "Unknown")]
    [TestCase("42e0", "Unknown")]
    [TestCase("42e01g", "Unknown")]
    [TestCase("+2e01f", "Unknown")]
    public void ProfileLevelId_TellsTheProfile(string id, string profile) =>
        Assert.That(H264Format.Parse("profile-level-id=" + id).Profile.ToString(), Is.EqualTo(profile));

    [TestCase("42e01f", 31)]
    [TestCase("42e00b", 11)]
    [TestCase("42f00b", 9, Description = "level 1b")]
    [TestCase("64100b", 11, Description = "constraint_set3 means something else in High")]
    public void ProfileLevelId_TellsTheLevel(string id, int level) => Assert.That(H264Format.Parse("profile-level-id=" + id).Level, Is.EqualTo(level));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("sprop-parameter-sets=x")]
    public void NothingSaid_IsBaselineAtLevelOneInModeZero(string? fmtp) => Assert.That(H264Format.Parse(fmtp), Is.EqualTo(new H264Format(H264Profile.Baseline, 10, 0, false)));

    [Test]
    public void Parameters_AreReadWithBlanksAndInAnyCase() =>
        Assert.That(H264Format.Parse(" Packetization-Mode = 1 ; PROFILE-LEVEL-ID=42E01F;level-asymmetry-allowed=1"),
            Is.EqualTo(new H264Format(H264Profile.ConstrainedBaseline, 31, 1, true)));

    [Test]
    public void UnknownProfiles_AreCompatibleWithNothing()
    {
        var unknown = H264Format.Parse("profile-level-id=ffffff");
        Assert.That(unknown.IsCompatibleWith(unknown), Is.False);
    }
}
