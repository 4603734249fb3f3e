namespace Conformance.Peers.Managed.Binding;

/// <summary>An object of a step's arguments, with its forms resolved: what becomes a dictionary of the API.</summary>
internal sealed class PlainObject
{
    /// <summary>Its members by their W3C names, in the order in which they were given.</summary>
    public OrderedDictionary<string, object?> Members { get; } = [];
}
