using System.Collections.Immutable;
using System.Text.Json;

namespace Conformance.Spec.Sdp;

/// <summary>
/// What tells one codec from another: the encoding, and of its parameters those that make another format of it. Levels and the like, which may differ between
/// sending and receiving, are no part of it.
/// </summary>
/// <param name="Encoding"><c>opus/48000/2</c>, as <see cref="SdpCodec.Encoding"/> has it.</param>
/// <param name="Format">The parameters, with their default values where they are left out; empty for most codecs.</param>
public readonly record struct CodecIdentity(string Encoding, string Format)
{
    /// <summary>The encoding name in lower case.</summary>
    public string Name => Encoding.Split('/')[0];

    /// <summary>The codec of a payload type in a section, null when no a=rtpmap tells it.</summary>
    public static CodecIdentity? Of(SdpMedia section, string payloadType) => section.Codecs.GetValueOrDefault(payloadType) is { } codec
        ? Of(codec.Encoding, string.Join(';', section.All("fmtp").Where(l => l.Word(0) == payloadType).Select(l => string.Concat(l.Words.Skip(1)))))
        : null;

    /// <summary>The codecs of a section, in the order of its m= line.</summary>
    public static IEnumerable<CodecIdentity> AllOf(SdpMedia section) => section.Formats.Select(f => Of(section, f)).OfType<CodecIdentity>();

    /// <summary>The codecs of a list of <c>RTCRtpCodec</c>; empty when it is none.</summary>
    public static ImmutableArray<CodecIdentity> ReadAll(JsonElement codecs) =>
        codecs.ValueKind == JsonValueKind.Array ? [.. codecs.EnumerateArray().Select(Read).OfType<CodecIdentity>()] : [];

    private static CodecIdentity? Read(JsonElement codec)
    {
        if (Text(codec, "mimeType")?.Split('/') is not [_, var name] || Number(codec, "clockRate") is not { } rate)
        {
            return null;
        }

        return Of($"{name.ToLowerInvariant()}/{rate}/{Number(codec, "channels") ?? "1"}", Text(codec, "sdpFmtpLine") ?? "");
    }

    private static CodecIdentity Of(string encoding, string parameters)
    {
        string Value(string name, string otherwise) => parameters.Split(';', StringSplitOptions.TrimEntries)
            .Select(p => p.Split('=', 2)).FirstOrDefault(p => p.Length == 2 && p[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1].ToLowerInvariant() ?? otherwise;

        // RFC 6184 section 8.1: the level stands behind the profile. RFC 9628 section 6 and the payload format of AV1 have a profile that is 0 by default.
        return new CodecIdentity(encoding, encoding.Split('/')[0] switch
        {
            "h264" => $"{Value("packetization-mode", "0")} {string.Concat(Value("profile-level-id", "42000a").Take(4))}",
            "vp9" => Value("profile-id", "0"),
            "av1" => Value("profile", "0"),
            _ => "",
        });
    }

    private static string? Text(JsonElement e, string member) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(member, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;

    private static string? Number(JsonElement e, string member) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(member, out var v) && v.ValueKind == JsonValueKind.Number ? v.GetRawText() : null;

    /// <inheritdoc/>
    public override string ToString() => Format.Length > 0 ? $"{Encoding} {Format}" : Encoding;
}
