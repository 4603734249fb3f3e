namespace Conformance.WebRtc.Sdp;

/// <summary>How attributes are found among the lines of a section. Lines that the program added are not checked: what cannot be read is passed over.</summary>
internal static class SdpLines
{
    /// <summary>Reads the value of an attribute.</summary>
    public delegate bool Parser<T>(ReadOnlySpan<char> value, out T? read);

    /// <summary>The value of the first attribute with this name; false when there is none.</summary>
    public static bool TryFind(this List<SdpLine> lines, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        foreach (var line in lines)
        {
            if (line.IsAttribute(name))
            {
                value = line.AttributeValue;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>True when there is an attribute with this name.</summary>
    public static bool Has(this List<SdpLine> lines, ReadOnlySpan<char> name) => lines.TryFind(name, out _);

    /// <summary>The value of the first attribute with this name, null when there is none.</summary>
    public static string? Get(this List<SdpLine> lines, ReadOnlySpan<char> name) => lines.TryFind(name, out var value) ? value.ToString() : null;

    /// <summary>The values of all attributes with this name.</summary>
    public static List<T> All<T>(this List<SdpLine> lines, ReadOnlySpan<char> name, Parser<T> parser)
        where T : class
    {
        List<T> all = [];
        foreach (var line in lines)
        {
            if (line.IsAttribute(name) && parser(line.AttributeValue, out var read))
            {
                all.Add(read!);
            }
        }

        return all;
    }
}
