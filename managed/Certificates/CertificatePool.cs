using System.Collections.Concurrent;

namespace Conformance.WebRtc;

/// <summary>Default certificates made ahead of need, each handed out once. May be used by any thread.</summary>
/// <param name="capacity">How many are kept.</param>
/// <param name="make">Makes one.</param>
internal sealed class CertificatePool(int capacity, Func<RTCCertificate> make)
{
    private readonly ConcurrentQueue<RTCCertificate> _ready = new();
    private int _filling;

    /// <summary>What connections take their certificates from.</summary>
    public static CertificatePool Default { get; } = new(4, () => CertificateFactory.CreateEcdsa(DateTimeOffset.UtcNow, CertificateFactory.DefaultLifetime));

    /// <summary>How many are ready.</summary>
    public int Count => _ready.Count;

    /// <summary>A certificate that nobody has had; made on the spot when none is ready.</summary>
    public RTCCertificate Take()
    {
        var certificate = _ready.TryDequeue(out var ready) ? ready : make();
        if (_ready.Count < capacity && Interlocked.Exchange(ref _filling, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static pool => pool.Fill(), this, preferLocal: false);
        }

        return certificate;
    }

    private void Fill()
    {
        // One thread fills, so the count never passes the capacity.
        try
        {
            while (_ready.Count < capacity)
            {
                _ready.Enqueue(make());
            }
        }
        finally
        {
            Volatile.Write(ref _filling, 0);
        }
    }
}
