using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class ReplayWindowTests
{
    [Test]
    public void Number_ThatCame_IsNotNewAgain()
    {
        var window = new ReplayWindow();
        foreach (var number in (long[])[5, 3, 4, 9, 0])
        {
            Assert.That(window.IsNew(number), Is.True, $"{number}");
            window.Add(number);
            Assert.That(window.IsNew(number), Is.False, $"{number}");
        }

        Assert.That(Enumerable.Range(0, 12).Where(n => window.IsNew(n)), Is.EqualTo([1, 2, 6, 7, 8, 10, 11]));
    }

    [TestCase(63, true)]
    [TestCase(64, false)]
    public void Number_FarBehind_IsNewOnlyWithinTheWindow(int behind, bool isNew)
    {
        var window = new ReplayWindow();
        window.Add(1000);

        Assert.That(window.IsNew(1000 - behind), Is.EqualTo(isNew));
    }

    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    [TestCase(1000)]
    public void Leap_KeepsWhatIsStillWithinTheWindow(int leap)
    {
        var window = new ReplayWindow();
        window.Add(100);
        window.Add(100 + leap);

        Assert.That(window.IsNew(100), Is.False);
        Assert.That(window.IsNew(100 + leap - 1), Is.True);
        Assert.That(window.IsNew(100 + leap), Is.False);
    }

    [Test]
    public void RandomOrder_PassesEachNumberAtMostOnce_AndTheRecentOnesOnce([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var window = new ReplayWindow();
        var (seen, highest) = (new HashSet<long>(), -1L);
        for (var i = 0; i < 5000; i++)
        {
            var number = Math.Max(0, highest + random.Next(-80, 40 + (random.Next(50) == 0 ? 200 : 0)));
            var expected = !seen.Contains(number) && highest - number < 64;
            Assert.That(window.IsNew(number), Is.EqualTo(expected), $"{number} after {highest}");
            if (expected)
            {
                window.Add(number);
                seen.Add(number);
                highest = Math.Max(highest, number);
            }
        }
    }
}
