using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Certificates;

public sealed class CertificatePoolTests
{
    [Test]
    public void Take_FromPool_FillsItToItsCapacityAndNoFurther()
    {
        var made = 0;
        var pool = new CertificatePool(3, () =>
        {
            Interlocked.Increment(ref made);
            return CertificateFactory.CreateEcdsa(DateTimeOffset.UtcNow, TimeSpan.FromDays(1));
        });
        Assert.That(pool.Count, Is.Zero);
        pool.Take();
        Assert.That(() => pool.Count, Is.EqualTo(3).After(5000, 1));
        pool.Take();
        Assert.That(() => Volatile.Read(ref made), Is.EqualTo(5).After(5000, 1));
        Assert.That(pool.Count, Is.LessThanOrEqualTo(3));
    }

    [Test]
    public async Task Take_FromManyThreads_GivesEachCertificateOnce()
    {
        var pool = new CertificatePool(4, () => CertificateFactory.CreateEcdsa(DateTimeOffset.UtcNow, TimeSpan.FromDays(1)));
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 20).Select(_ => pool.Take()).ToArray())));
        Assert.That(taken.SelectMany(t => t), Is.Unique);
    }
}
