using System.Collections.Immutable;

namespace Conformance.Spec.Interfaces;

/// <summary>The members of one interface, as the draft's IDL has them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Methods">Its operations.</param>
/// <param name="Attributes">Its attributes, without event handlers.</param>
/// <param name="Events">The types of its events; each has an <c>on…</c> attribute.</param>
/// <param name="Removed">Members that older drafts had: a row may ask whether they are gone.</param>
public sealed record WebRtcInterface(
    string Name, ImmutableArray<string> Methods, ImmutableArray<string> Attributes, ImmutableArray<string> Events, ImmutableArray<string> Removed)
{
    /// <summary>Its static operations, which are called at the interface itself.</summary>
    public ImmutableArray<string> Statics { get; init; } = [];

    /// <summary>True when the member can be called.</summary>
    public bool HasMethod(string name) => Methods.Contains(name) || Removed.Contains(name);

    /// <summary>True when the member can be read or set.</summary>
    public bool HasAttribute(string name) =>
        Attributes.Contains(name) || Methods.Contains(name) || Removed.Contains(name) || (name.StartsWith("on", StringComparison.Ordinal) && Events.Contains(name[2..]));
}
