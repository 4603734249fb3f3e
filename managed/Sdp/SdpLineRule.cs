namespace Conformance.WebRtc.Sdp;

/// <summary>Where a line may stand (RFC 8866 section 5) and what it may say, attributes aside.</summary>
/// <param name="Rank">Lines stand in the order of their ranks; -1 for a line that may not stand here at all.</param>
/// <param name="IsRepeatable">True where several may follow each other.</param>
internal readonly record struct SdpLineRule(int Rank, bool IsRepeatable)
{
    /// <summary>The rank of t=, which a description must have.</summary>
    public const int Time = 9;

    /// <summary>The rank of s=.</summary>
    public const int SessionName = 2;

    /// <summary>The lines before the first m=: v o s i? u? e* p* c? b* (t r* z?)+ k? a*.</summary>
    public static SdpLineRule AtSession(char type) => type switch
    {
        'v' => new(0, false),
        'o' => new(1, false),
        's' => new(SessionName, false),
        'i' => new(3, false),
        'u' => new(4, false),
        'e' => new(5, true),
        'p' => new(6, true),
        'c' => new(7, false),
        'b' => new(8, true),
        't' or 'r' or 'z' => new(Time, true),
        'k' => new(10, false),
        'a' => new(11, true),
        _ => new(-1, false),
    };

    /// <summary>The lines behind an m=: i? c* b* k? a*.</summary>
    public static SdpLineRule AtMedia(char type) => type switch
    {
        'i' => new(0, false),
        'c' => new(1, true),
        'b' => new(2, true),
        'k' => new(3, false),
        'a' => new(4, true),
        _ => new(-1, false),
    };

    /// <summary>What the value of this line has to be, null where it is right. e=, p=, i= and k= are text.</summary>
    public static string? WhatIsWrong(SdpLine line) => line.Type switch
    {
        // RFC 9429 section 5.8.1: there is one version of SDP, and v= MUST say so.
        'v' => line.Value is "0" ? null : "the version must be 0 (RFC 9429 section 5.8.1)",
        'o' => SdpOrigin.IsValid(line.Value) ? null : "expected a user, two numbers, a network type, an address type and an address (RFC 8866 section 5.2)",
        'c' => ConnectionLine.IsValid(line.Value) ? null : "expected a network type, an address type and an address (RFC 8866 section 5.7)",
        'b' => IsBandwidth(line.Value) ? null : "expected a type, a colon and a number (RFC 8866 section 5.8)",
        'u' => SdpGrammar.IsVisible(line.Value) ? null : "expected a URI (RFC 8866 section 5.5)",
        't' => TimeLines.IsTime(line.Value) ? null : "expected two numbers (RFC 8866 section 5.9)",
        'r' => TimeLines.IsRepeat(line.Value) ? null : "expected three times or more (RFC 8866 section 5.10)",
        'z' => TimeLines.IsZone(line.Value) ? null : "expected pairs of a time and an offset (RFC 8866 section 5.11)",
        _ => null,
    };

    private static bool IsBandwidth(ReadOnlySpan<char> value) =>
        value.IndexOf(':') is > 0 and var colon && SdpGrammar.IsToken(value[..colon]) && SdpGrammar.IsDigits(value[(colon + 1)..]);
}
