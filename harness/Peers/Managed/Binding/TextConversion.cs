using System.Collections;
using System.Globalization;

namespace Conformance.Peers.Managed.Binding;

/// <summary>Anything to a text, as ECMAScript's ToString does (<c>ecma262#sec-tostring</c>).</summary>
internal static class TextConversion
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool b => b ? "true" : "false",
        Enum e => W3CEnum.NameOf(e),
        byte[] => "[object ArrayBuffer]",
        ManagedMethod => "function",
        Undefined => "undefined",
        _ when ScriptValue.IsNumber(value) => Number(ScriptValue.ToNumber(value)),
        IEnumerable list when ScriptValue.IsList(value) => string.Join(',', list.Cast<object?>().Select(v => Undefined.OrNull(v) ? "" : Of(v))),
        _ => $"[object {ScriptKind.Of(value)}]",
    };

    /// <summary>A number as ECMAScript writes it (<c>ecma262#sec-numeric-types-number-tostring</c>).</summary>
    public static string Number(double number)
    {
        switch (number)
        {
            case double.NaN:
                return "NaN";
            case double.PositiveInfinity:
                return "Infinity";
            case double.NegativeInfinity:
                return "-Infinity";
            case 0:
                return "0";
            case < 0:
                return "-" + Number(-number);
        }

        // The shortest digits that read back as the number, and where the point stands among them.
        var parts = number.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        var whole = parts[0].IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : digits.Length;
        var point = whole - leading + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        var shortest = digits.Trim('0');
        return point switch
        {
            > 21 or <= -6 => $"{shortest[0]}{(shortest.Length > 1 ? "." + shortest[1..] : "")}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}",
            <= 0 => "0." + new string('0', -point) + shortest,
            _ when shortest.Length <= point => shortest.PadRight(point, '0'),
            _ => shortest[..point] + "." + shortest[point..],
        };
    }
}
