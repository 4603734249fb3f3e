using System.Collections.Immutable;
using System.Text.Json;

namespace Conformance.Spec.Sdp;

/// <summary>What a trace shows of getCapabilities(): what can be sent and what can be received, where it was asked for.</summary>
public sealed class ToldCapabilities
{
    private readonly ImmutableDictionary<(string Interface, string Kind), (ImmutableHashSet<CodecIdentity> Codecs, ImmutableArray<string> Extensions)> _told;

    private ToldCapabilities(ImmutableDictionary<(string Interface, string Kind), (ImmutableHashSet<CodecIdentity> Codecs, ImmutableArray<string> Extensions)> told) =>
        _told = told;

    /// <summary>Nothing was asked for.</summary>
    public static ToldCapabilities None { get; } =
        new(ImmutableDictionary<(string Interface, string Kind), (ImmutableHashSet<CodecIdentity> Codecs, ImmutableArray<string> Extensions)>.Empty);

    /// <summary>These, and what getCapabilities() of an interface gave for a kind.</summary>
    public ToldCapabilities With(string its, string kind, JsonElement capabilities)
    {
        if (capabilities.ValueKind != JsonValueKind.Object || !capabilities.TryGetProperty("codecs", out var codecs)
            || !capabilities.TryGetProperty("headerExtensions", out var extensions) || extensions.ValueKind != JsonValueKind.Array)
        {
            return this;
        }

        return new(_told.SetItem((its, kind), ([.. CodecIdentity.ReadAll(codecs)], [.. extensions.EnumerateArray().Select(Uri).OfType<string>()])));
    }

    /// <summary>The codecs that can be sent, null when nobody asked.</summary>
    public ImmutableHashSet<CodecIdentity>? Sent(string kind) => Codecs("RTCRtpSender", kind);

    /// <summary>The codecs that can be received, null when nobody asked.</summary>
    public ImmutableHashSet<CodecIdentity>? Received(string kind) => Codecs("RTCRtpReceiver", kind);

    /// <summary>
    /// The codecs that can be used as a section says, sent, received or both; null for a section that does neither, and when nobody asked for one that it takes.
    /// </summary>
    public ImmutableHashSet<CodecIdentity>? UsedIn(SdpMedia section) => (section.Sends, section.Receives) switch
    {
        (true, true) => Sent(section.Kind) is { } sent && Received(section.Kind) is { } received ? sent.Intersect(received) : null,
        (true, false) => Sent(section.Kind),
        (false, true) => Received(section.Kind),
        _ => null,
    };

    /// <summary>The header extensions that are supported for what a section does, as far as somebody asked.</summary>
    public IEnumerable<string> ExtensionsFor(SdpMedia section) =>
        (section.Sends ? Extensions("RTCRtpSender", section.Kind) : []).Union(section.Receives ? Extensions("RTCRtpReceiver", section.Kind) : []);

    private ImmutableHashSet<CodecIdentity>? Codecs(string its, string kind) => _told.TryGetValue((its, kind), out var told) ? told.Codecs : null;

    private ImmutableArray<string> Extensions(string its, string kind) => _told.TryGetValue((its, kind), out var told) ? told.Extensions : [];

    // The extension of the draft that chooses header extensions has a direction too, and lists under it what is not offered unless it is chosen.
    private static string? Uri(JsonElement extension) =>
        extension.ValueKind == JsonValueKind.Object && extension.TryGetProperty("uri", out var uri) && uri.ValueKind == JsonValueKind.String
        && !(extension.TryGetProperty("direction", out var direction) && direction.ValueKind == JsonValueKind.String && direction.GetString() == "stopped")
            ? uri.GetString()
            : null;
}
