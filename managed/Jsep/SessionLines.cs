using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Writes the session-level lines (RFC 9429 section 5.2.1).</summary>
internal static class SessionLines
{
    private static readonly SdpLine Version = new('v', "0");
    private static readonly SdpLine Name = new('s', "-");
    private static readonly SdpLine Time = new('t', "0 0");

    /// <summary>The ICE options that this library has: trickling (RFC 8840) and RFC 8445 (its section 10).</summary>
    public static ImmutableArray<string> IceOptions { get; } = ["trickle", "ice2"];

    /// <summary>Writes v=, o=, s=, t=, the groups and a=ice-options.</summary>
    /// <param name="description">The description.</param>
    /// <param name="input">Whose description it is.</param>
    /// <param name="iceOptions">The ICE options; none for no line.</param>
    /// <param name="bundles">The BUNDLE groups.</param>
    /// <param name="lipSync">The LS groups.</param>
    public static void Write(
        SessionDescription description,
        DescriptionInput input,
        ImmutableArray<string> iceOptions,
        IReadOnlyList<IReadOnlyList<string>> bundles,
        IReadOnlyList<IReadOnlyList<string>> lipSync)
    {
        var lines = description.Lines;
        lines.Add(Version);

        // RFC 9429 section 5.2.1: the address SHOULD mean nothing, so that o= gives away none of this machine.
        lines.Add(new SdpLine('o', $"- {input.SessionId} {input.SessionVersion} IN IP4 127.0.0.1"));
        lines.Add(Name);
        lines.Add(Time);
        foreach (var mids in bundles)
        {
            lines.Add(SdpLine.Attribute("group", $"BUNDLE {string.Join(' ', mids)}"));
        }

        foreach (var mids in lipSync)
        {
            lines.Add(SdpLine.Attribute("group", $"LS {string.Join(' ', mids)}"));
        }

        if (!iceOptions.IsEmpty)
        {
            lines.Add(SdpLine.Attribute("ice-options", string.Join(' ', iceOptions)));
        }
    }

    /// <summary>Writes a=fingerprint: every transport has the same certificates.</summary>
    /// <param name="lines">The lines of the session part or of a section.</param>
    /// <param name="input">Whose description it is.</param>
    public static void AddFingerprints(List<SdpLine> lines, DescriptionInput input)
    {
        foreach (var fingerprint in input.Fingerprints)
        {
            lines.Add(SdpLine.Attribute("fingerprint", $"{fingerprint.Algorithm} {fingerprint.Value}"));
        }
    }
}
