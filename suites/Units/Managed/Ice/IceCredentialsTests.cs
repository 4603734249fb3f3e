using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

public sealed class IceCredentialsTests
{
    [Test]
    public void Credentials_AreIceCharsOfTheLengthThatTheRfcAsks()
    {
        var made = IceCredentials.Create();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.UsernameFragment, Does.Match("^[A-Za-z0-9+/]{8}$"));
            Assert.That(made.Password, Does.Match("^[A-Za-z0-9+/]{24}$"));
        }
    }

    [Test]
    public void Credentials_AreNewEachTime() =>
        Assert.That(Enumerable.Range(0, 1000).Select(_ => IceCredentials.Create().UsernameFragment).Distinct().Count(), Is.EqualTo(1000));
}
