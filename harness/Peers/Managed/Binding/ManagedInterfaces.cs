using Conformance.Peers.Managed.Tracing;

namespace Conformance.Peers.Managed.Binding;

/// <summary>The interfaces of the managed surface by their names, as script has them in its scope.</summary>
/// <param name="connection">The type that <c>new</c> constructs; the others stand beside it.</param>
internal sealed class ManagedInterfaces(Type connection)
{
    /// <summary>Constructs the connection.</summary>
    public ManagedMethod Constructor { get; } = new([.. connection.GetConstructors()]);

    /// <summary>The interface with this name; null where the name is not one of an interface whose objects the trace names.</summary>
    public ManagedType? Find(string name)
    {
        var type = ApiObjects.PrefixOf(name) is null ? null
            : name == "RTCPeerConnection" ? connection
            : Array.Find(connection.Assembly.GetExportedTypes(), t => t.Name == name);
        return type is null ? null : ManagedType.Of(type);
    }
}
