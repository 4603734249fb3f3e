using System.Globalization;

namespace Conformance.Peers.Managed.Binding;

/// <summary>Anything to a number, as ECMAScript's ToNumber does (<c>ecma262#sec-tonumber</c>), and from there to a numeric type of the IDL.</summary>
internal static class NumberConversion
{
    public static double Of(object? value) => value switch
    {
        null => 0,
        bool b => b ? 1 : 0,
        string text => Parse(text.Trim()),
        _ when ScriptValue.IsNumber(value) => ScriptValue.ToNumber(value),
        _ => double.NaN,
    };

    /// <summary>Converts to the numeric type.</summary>
    /// <exception cref="IdlTypeException">Outside of an enforced range, or no finite number where one is needed.</exception>
    public static object Convert(object? value, IdlType type, string name)
    {
        var number = Of(value);
        if (type.Type == typeof(double) || type.Type == typeof(float))
        {
            return double.IsFinite(number)
                ? System.Convert.ChangeType(number, type.Type, CultureInfo.InvariantCulture)
                : throw new IdlTypeException($"{name}: {TextConversion.Of(value)} is no finite number");
        }

        return System.Convert.ChangeType(type.Integer.Convert(number, name), type.Type, CultureInfo.InvariantCulture);
    }

    private static double Parse(string text) =>
        text.Length == 0 ? 0
        : text is "Infinity" or "+Infinity" ? double.PositiveInfinity
        : text is "-Infinity" ? double.NegativeInfinity
        : double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number
        : double.NaN;
}
