namespace Conformance.WebRtc.Sdp;

/// <summary>One line of a description, <c>&lt;type&gt;=&lt;value&gt;</c> (RFC 8866 section 5), as a part of the text that it came from.</summary>
internal readonly struct SdpLine
{
    private readonly string _source;
    private readonly int _start;
    private readonly int _length;

    /// <param name="type">The letter before the equals sign.</param>
    /// <param name="value">What stands behind it.</param>
    public SdpLine(char type, string value)
        : this(type, value, 0, value.Length)
    {
    }

    /// <param name="type">The letter before the equals sign.</param>
    /// <param name="source">The text that the line is a part of.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="length">How long it is, without the line's end.</param>
    public SdpLine(char type, string source, int start, int length) => (Type, _source, _start, _length) = (type, source, start, length);

    /// <summary>The letter before the equals sign.</summary>
    public char Type { get; }

    /// <summary>What stands behind the equals sign.</summary>
    public ReadOnlySpan<char> Value => _source.AsSpan(_start, _length);

    /// <summary>For <c>a=name:value</c>: the name; for other lines empty.</summary>
    public ReadOnlySpan<char> AttributeName => Type != 'a' ? default : Value.IndexOf(':') is var i and >= 0 ? Value[..i] : Value;

    /// <summary>For <c>a=name:value</c>: the value; empty where there is none.</summary>
    public ReadOnlySpan<char> AttributeValue => Type != 'a' ? default : Value.IndexOf(':') is var i and >= 0 ? Value[(i + 1)..] : default;

    /// <summary>True for <c>a=name</c> and <c>a=name:...</c>.</summary>
    public bool IsAttribute(ReadOnlySpan<char> name) =>
        Type == 'a' && Value.StartsWith(name, StringComparison.Ordinal) && (_length == name.Length || Value[name.Length] == ':');

    /// <summary>An attribute line.</summary>
    public static SdpLine Attribute(string name, string? value = null) => new('a', value is null ? name : name + ":" + value);

    /// <inheritdoc/>
    public override string ToString() => $"{Type}={Value}";
}
