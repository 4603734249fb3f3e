namespace Conformance.Spec.Sdp;

/// <summary>One line of a description, as it stands there.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Type">The letter before the equals sign; NUL when the line is not of the form <c>x=...</c>.</param>
/// <param name="Value">What stands behind the equals sign; the whole line when it is not of that form.</param>
/// <param name="HasCrlf">False when the line ends with anything but CR LF.</param>
public sealed record SdpLine(int Number, char Type, string Value, bool HasCrlf)
{
    /// <summary>The whole line.</summary>
    public string Text => Type == '\0' ? Value : $"{Type}={Value}";

    /// <summary>The attribute's name, empty for other lines.</summary>
    public string Name => Type != 'a' ? "" : Value.Split(':', 2)[0];

    /// <summary>What stands behind the attribute's colon, empty when there is none.</summary>
    public string AttributeValue => Type == 'a' && Value.Split(':', 2) is [_, var value] ? value : "";

    /// <summary>The words of the attribute's value, or of the line's value when it is no attribute.</summary>
    public IReadOnlyList<string> Words => (Type == 'a' ? AttributeValue : Value).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A word of the value, empty when there are fewer.</summary>
    public string Word(int index) => index < Words.Count ? Words[index] : "";
}
