using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>An RTP header extension (RFC 8285) that this library can negotiate.</summary>
/// <param name="index">Its place among all capabilities.</param>
/// <param name="uri">What it is.</param>
/// <param name="id">The id that it gets where nothing else asks for it.</param>
internal sealed class ExtensionCapability(int index, string uri, int id)
{
    // Texts and not lines: all connections share a capability, and of a struct that one loop stores another may see a half.
    private readonly string?[] _lines = new string?[ExtensionIds.Largest + 1];

    /// <summary>Its place among all capabilities.</summary>
    public int Index => index;

    /// <summary>What it is.</summary>
    public string Uri => uri;

    /// <summary>The id that it gets where nothing else asks for it.</summary>
    public int Id => id;

    /// <summary>a=extmap with this id.</summary>
    public SdpLine LineFor(int value) => new('a', _lines[value] ??= $"extmap:{value} {uri}");
}
