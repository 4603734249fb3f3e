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
        var parts = number.ToString("E16", CultureInfo.InvariantCulture).Split('E');
        var shortest = number.ToString("R", CultureInfo.InvariantCulture).Split('E')[0].Replace(".", "").TrimStart('0').TrimEnd('0');
        var point = int.Parse(parts[1], CultureInfo.InvariantCulture) + 1;
        return point switch
        {
            > 21 or <= -6 => $"{shortest[0]}{(shortest.Length > 1 ? "." + shortest[1..] : "")}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}",
            <= 0 => "0." + new string('0', -point) + shortest,
            _ when shortest.Length <= point => shortest.PadRight(point, '0'),
            _ => shortest[..point] + "." + shortest[point..],
        };
    }
}
