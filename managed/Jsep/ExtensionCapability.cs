using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>An RTP header extension (RFC 8285) that this library can negotiate.</summary>
/// <param name="index">Its place among all capabilities.</param>
/// <param name="uri">What it is.</param>
/// <param name="id">The id that it gets where nothing else asks for it.</param>
internal sealed class ExtensionCapability(int index, string uri, int id)
{
    private readonly SdpLine?[] _lines = new SdpLine?[ExtensionIds.Largest + 1];

    /// <summary>Its place among all capabilities.</summary>
    public int Index => index;

    /// <summary>What it is.</summary>
    public string Uri => uri;

    /// <summary>The id that it gets where nothing else asks for it.</summary>
    public int Id => id;

    /// <summary>a=extmap with this id.</summary>
    public SdpLine LineFor(int value) => _lines[value] ??= SdpLine.Attribute("extmap", $"{value} {uri}");
}
