using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class ReplayWindowTests
{
    [TestCase(new long[0], 0, true)]
    [TestCase(new long[] { 0 }, 0, false)]
    [TestCase(new long[] { 0 }, 1, true)]
    [TestCase(new long[] { 5 }, 4, true)]
    [TestCase(new long[] { 5, 4 }, 4, false)]
    [TestCase(new long[] { 4, 5 }, 4, false)]
    [TestCase(new long[] { 100 }, 37, true)]
    [TestCase(new long[] { 100 }, 36, false)]
    [TestCase(new long[] { 37, 100 }, 37, false)]
    [TestCase(new long[] { 36, 100, 37 }, 38, true)]
    [TestCase(new long[] { 100, 1000, 100 }, 999, true)]
    [TestCase(new long[] { (1L << 48) - 1 }, (1L << 48) - 1, false)]
    public void Number_IsNewOnce_WithinTheWindow(long[] came, long sequence, bool isNew)
    {
        var window = new ReplayWindow();
        foreach (var number in came)
        {
            window.Add(number);
        }

        Assert.That(window.IsNew(sequence), Is.EqualTo(isNew));
    }
}
