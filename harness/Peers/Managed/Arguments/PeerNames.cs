using Conformance.Peers.Managed.Binding;
using Conformance.Peers.Managed.Tracing;

namespace Conformance.Peers.Managed.Arguments;

/// <summary>What the steps of one peer can name (<c>PROTOCOL.md</c>, "Names").</summary>
internal sealed class PeerNames(string peer, ObjectIds ids, Snapshot snapshot)
{
    private readonly Dictionary<string, object?> _named = [];

    /// <summary>Keeps a value under a name.</summary>
    public void Keep(string name, object? value) => _named[name] = value;

    /// <summary>The value at a path.</summary>
    /// <exception cref="ProtocolException">Nothing has the name, or there is nothing to read a member of.</exception>
    public object? LookUp(string path)
    {
        var parts = path.Split('.');
        if (!TryRoot(parts[0], out var value))
        {
            throw new ProtocolException($"peer {peer} has nothing named '{parts[0]}'");
        }

        foreach (var member in parts.AsSpan(1))
        {
            value = Undefined.OrNull(value) ? throw new ProtocolException($"'{path}': nothing to read '{member}' of") : ScriptValue.Read(value, member);
        }

        return value;
    }

    /// <summary>What <see cref="LookUp"/> gives, undefined while there is no such thing.</summary>
    public object? Find(string path)
    {
        var parts = path.Split('.');
        if (!TryRoot(parts[0], out var value))
        {
            return Undefined.Value;
        }

        foreach (var member in parts.AsSpan(1))
        {
            value = ScriptValue.IsObject(value) ? Tracing.Attribute.Read(value!, member) : Undefined.Value;
        }

        return value;
    }

    private bool TryRoot(string name, out object? value)
    {
        if (_named.TryGetValue(name, out value) || (value = ids.Find(name)) is not null)
        {
            return true;
        }

        // The transport that has no step to name it.
        value = name == "sctp" && snapshot.Connection is { } pc ? Tracing.Attribute.Read(pc, "sctp") : Undefined.Value;
        return value is not Undefined;
    }
}
