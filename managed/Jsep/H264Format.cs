using System.Globalization;

namespace Conformance.WebRtc.Jsep;

/// <summary>The media format configuration of H.264 (RFC 6184 section 8.2.2).</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Level">level_idc: ten times the level; 9 for level 1b.</param>
/// <param name="PacketizationMode">0, 1 or 2.</param>
/// <param name="AllowsLevelAsymmetry">level-asymmetry-allowed.</param>
internal readonly record struct H264Format(H264Profile Profile, int Level, int PacketizationMode, bool AllowsLevelAsymmetry)
{
    private const int Level1b = 9;

    /// <summary>Reads an fmtp line; what it leaves out has the value that the RFC infers.</summary>
    public static H264Format Parse(string? fmtp)
    {
        // MUST (RFC 6184 section 8.1): without a profile-level-id it is Baseline, without additional constraints, at level 1.
        var id = FormatParameters.Get(fmtp, "profile-level-id");
        var value = 0x42000a;
        if (!id.IsEmpty && !(id.Length == 6 && int.TryParse(id, NumberStyles.AllowHexSpecifier, null, out value)))
        {
            value = 0;
        }

        var (idc, iop, level) = (value >> 16, value >> 8 & 0xff, value & 0xff);
        var profile = ProfileOf(idc, iop);

        // RFC 6184 section 8.1: level 11 with constraint_set3 is level 1b in the profiles that have it.
        if (level == 11 && (iop & 0x10) != 0 && profile is H264Profile.ConstrainedBaseline or H264Profile.Baseline or H264Profile.Main)
        {
            level = Level1b;
        }

        // MUST (RFC 6184 section 8.1): without packetization-mode it is the single NAL mode, 0.
        var mode = FormatParameters.Get(fmtp, "packetization-mode");
        return new H264Format(
            profile,
            level,
            int.TryParse(mode, NumberStyles.None, CultureInfo.InvariantCulture, out var m) ? m : 0,
            FormatParameters.Get(fmtp, "level-asymmetry-allowed") is "1");
    }

    /// <summary>True when profile and packetization mode are equal: these are used symmetrically (RFC 6184 section 8.2.2).</summary>
    public bool IsCompatibleWith(H264Format other) =>
        Profile != H264Profile.Unknown && Profile == other.Profile && PacketizationMode == other.PacketizationMode;

    // RFC 6184 section 8.1, table 5: combinations of profile_idc and profile-iop that stand for the same subset of tools.
    private static H264Profile ProfileOf(int idc, int iop) => (idc, iop) switch
    {
        (0x42, _) when (iop & 0x4f) == 0x40 => H264Profile.ConstrainedBaseline,
        (0x4d, _) when (iop & 0x8f) == 0x80 => H264Profile.ConstrainedBaseline,
        (0x58, _) when (iop & 0xcf) == 0xc0 => H264Profile.ConstrainedBaseline,
        (0x42, _) when (iop & 0x4f) == 0x00 => H264Profile.Baseline,
        (0x58, _) when (iop & 0xcf) == 0x80 => H264Profile.Baseline,
        (0x4d, _) when (iop & 0xaf) == 0x00 => H264Profile.Main,
        (0x64, 0x00) => H264Profile.High,
        (0x64, 0x0c) => H264Profile.ConstrainedHigh,
        _ => H264Profile.Unknown,
    };
}
