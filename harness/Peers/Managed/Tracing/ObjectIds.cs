using Conformance.Peers.Managed.Binding;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>The stable names of one peer's objects, numbered in the order in which they are first seen.</summary>
/// <param name="seen">Told of each object when it is seen first, so that it is listened to from then on.</param>
internal sealed class ObjectIds(Action<string, object> seen)
{
    private readonly Dictionary<object, string> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, object> _objects = [];
    private readonly Dictionary<string, int> _counters = [];

    /// <summary>The object's id; one that is new gets the next number of its kind.</summary>
    public string Of(object value)
    {
        if (_ids.TryGetValue(value, out var id))
        {
            return id;
        }

        var kind = ScriptKind.Of(value);
        var prefix = ApiObjects.PrefixOf(kind) ?? kind;
        var number = _counters.GetValueOrDefault(prefix);
        _counters[prefix] = number + 1;
        id = prefix == "pc" ? "pc" : $"{prefix}:{number}";
        _ids[value] = id;
        _objects[id] = value;
        seen(id, value);
        return id;
    }

    /// <summary>The object with this id, null when there is none.</summary>
    public object? Find(string id) => _objects.GetValueOrDefault(id);

    /// <summary>Every object of a kind seen so far, by number. One that comes into view meanwhile is among them.</summary>
    public IEnumerable<object> Known(string prefix)
    {
        for (var n = 0; n < _counters.GetValueOrDefault(prefix); n++)
        {
            yield return _objects[$"{prefix}:{n}"];
        }
    }
}
