namespace Conformance.WebRtc;

/// <summary>The UDP ports that host candidates may have.</summary>
/// <remarks>The default value leaves the choice to the system.</remarks>
public readonly record struct PortRange
{
    /// <param name="first">The lowest port, 1 to 65535.</param>
    /// <param name="last">The highest port, from <paramref name="first"/> to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">A port is out of range, or the last is below the first.</exception>
    public PortRange(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, 65535);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        (First, Last) = (first, last);
    }

    /// <summary>The lowest port; 0 when the system chooses.</summary>
    public int First { get; }

    /// <summary>The highest port; 0 when the system chooses.</summary>
    public int Last { get; }

    /// <summary>True when the system chooses.</summary>
    public bool IsAny => First == 0;
}
