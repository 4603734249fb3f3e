namespace Conformance.WebRtc.Ice;

/// <summary>Counts drops by their reason. May be counted on any thread.</summary>
internal sealed class IceDrops
{
    private readonly long[] _counts = new long[Enum.GetValues<IceDrop>().Length];

    /// <summary>How many there were.</summary>
    public long this[IceDrop reason] => Volatile.Read(ref _counts[(int)reason]);

    /// <summary>Counts one.</summary>
    public void Count(IceDrop reason) => Interlocked.Increment(ref _counts[(int)reason]);
}
