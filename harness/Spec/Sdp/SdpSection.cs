using System.Collections.Immutable;

namespace Conformance.Spec.Sdp;

/// <summary>The session part of a description, or one of its media sections.</summary>
public class SdpSection
{
    internal SdpSection(ImmutableArray<SdpLine> lines) => Lines = lines;

    /// <summary>The lines, the m= line of a media section included.</summary>
    public ImmutableArray<SdpLine> Lines { get; }

    /// <summary>How findings name it.</summary>
    public virtual string Label => "session";

    /// <summary>The attributes of this name.</summary>
    public IEnumerable<SdpLine> All(string attribute) => Lines.Where(l => l.Name == attribute);

    /// <summary>The first attribute of this name.</summary>
    public SdpLine? First(string attribute) => All(attribute).FirstOrDefault();

    /// <summary>True when there is such an attribute.</summary>
    public bool Has(string attribute) => First(attribute) is not null;

    /// <summary>The value of the first attribute of this name, null when there is none.</summary>
    public string? Value(string attribute) => First(attribute)?.AttributeValue;
}
