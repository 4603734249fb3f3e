using System.Globalization;
using System.Text;

namespace Conformance.WebRtc.Ice;

/// <summary>Usernames and passwords as the OpaqueString profile has them (RFC 8265 section 4): at least one character, all of them in the FreeformClass
/// of RFC 8264.</summary>
internal static class OpaqueString
{
    // RFC 8264 section 9.9: OldHangulJamo. Section 9.13: PrecisIgnorableProperties, those that are no format characters.
    private static readonly (int First, int Last)[] Disallowed =
    [
        (0x1100, 0x11FF), (0xA960, 0xA97C), (0xD7B0, 0xD7FB),
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0100, 0xE01EF),
    ];

    /// <summary>True when the text conforms.</summary>
    public static bool Conforms(string text)
    {
        // RFC 8265 section 4.2.2: who enforces the profile MUST see to it that nothing empty gets through.
        if (text.Length == 0)
        {
            return false;
        }

        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || !IsFreeform(rune))
            {
                return false;
            }

            i += rune.Utf16SequenceLength;
        }

        return true;
    }

    private static bool IsFreeform(Rune rune) => !Disallowed.Any(range => rune.Value >= range.First && rune.Value <= range.Last) && Rune.GetUnicodeCategory(rune) switch
    {
        // RFC 8264 section 8: what no earlier line of the table takes is disallowed.
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => true,
    };
}
