using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Conformance.Engine.Stability;

/// <summary>How often something showed: <c>12/20</c>.</summary>
/// <param name="Shown">How many times it did.</param>
/// <param name="Of">How many times it could have; at least 1.</param>
public readonly record struct Rate(int Shown, int Of)
{
    /// <summary>True when it showed every time.</summary>
    public bool IsAlways => Shown == Of;

    /// <summary>Reads <c>12/20</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rate rate)
    {
        rate = default;
        if (text?.Split('/') is not [var shown, var of]
            || !int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            || !int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var o)
            || o == 0 || s > o)
        {
            return false;
        }

        rate = new Rate(s, o);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Shown}/{Of}");
}
