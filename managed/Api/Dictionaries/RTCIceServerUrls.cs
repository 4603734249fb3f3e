using System.Collections.Immutable;

namespace Conformance.WebRtc;

/// <summary>The <c>urls</c> of an ICE server: one text, or a list of them; kept in the form in which they were given.</summary>
public readonly struct RTCIceServerUrls : IEquatable<RTCIceServerUrls>
{
    private readonly ImmutableArray<string> _list;

    private RTCIceServerUrls(ImmutableArray<string> list, bool isText) => (_list, IsText) = (list, isText);

    /// <summary>True when one text was given and not a list.</summary>
    public bool IsText { get; }

    /// <summary>True when nothing was given: the member is missing.</summary>
    internal bool IsMissing => _list.IsDefault;

    /// <summary>The URLs.</summary>
    public IReadOnlyList<string> List => _list.IsDefault ? [] : _list;

    /// <summary>One URL.</summary>
    public static implicit operator RTCIceServerUrls(string url) => new([url], true);

    /// <summary>A list of URLs.</summary>
    public static implicit operator RTCIceServerUrls(string[] urls) => new([.. urls], false);

    /// <summary>Compares form and texts.</summary>
    public static bool operator ==(RTCIceServerUrls left, RTCIceServerUrls right) => left.Equals(right);

    /// <summary>Compares form and texts.</summary>
    public static bool operator !=(RTCIceServerUrls left, RTCIceServerUrls right) => !left.Equals(right);

    /// <summary>One URL.</summary>
    public static RTCIceServerUrls FromString(string url) => url;

    /// <summary>A list of URLs.</summary>
    public static RTCIceServerUrls FromList(IEnumerable<string> urls) => new([.. urls], false);

    /// <inheritdoc/>
    public bool Equals(RTCIceServerUrls other) => IsText == other.IsText && List.SequenceEqual(other.List, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RTCIceServerUrls other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => List.Aggregate(IsText.GetHashCode(), HashCode.Combine);
}
