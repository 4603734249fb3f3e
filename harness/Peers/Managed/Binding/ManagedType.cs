using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Binding;

/// <summary>The members that script would see at one type of the managed surface, looked up once. Public members only.</summary>
internal sealed class ManagedType
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, ManagedType> Types = new();
    private static readonly FrozenSet<string> OfTheLanguage =
        new[] { "Equals", "GetHashCode", "ToString", "GetType", "Deconstruct", "Dispose", "DisposeAsync", "<Clone>$" }.ToFrozenSet();

    private readonly FrozenDictionary<string, ManagedAttribute> _attributes;
    private readonly FrozenDictionary<string, ManagedMethod> _methods;
    private readonly FrozenDictionary<string, ManagedMethod> _statics;

    private ManagedType(Type type)
    {
        Interface = type;
        while (Interface is { IsPublic: false, BaseType: { } parent } && IsOfSurface(parent))
        {
            Interface = parent;
        }

        IsDictionary = Interface.GetMethod("<Clone>$", Public) is not null;
        Attributes =
        [
            .. Interface.GetProperties(Public)
                .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(RtcLoop))
                .OrderBy(p => Depth(p.DeclaringType!))
                .Select(p => new ManagedAttribute(p)),
        ];
        _attributes = Attributes.GroupBy(a => MemberName.ToKey(a.Name)).ToFrozenDictionary(g => g.Key, g => g.Last());
        _methods = Methods(Public);
        _statics = Methods(BindingFlags.Public | BindingFlags.Static);
        Events = Interface.GetEvents(Public).Where(e => e.Name.StartsWith("On", StringComparison.Ordinal)).ToFrozenDictionary(e => e.Name[2..].ToLowerInvariant());
    }

    /// <summary>The public type: an object may be of one that derives from it.</summary>
    public Type Interface { get; }

    /// <summary>Its W3C name; dictionaries are plain objects in script.</summary>
    public string Name => IsDictionary ? "Object" : Interface.Name;

    /// <summary>True for a dictionary of the API: a record.</summary>
    public bool IsDictionary { get; }

    /// <summary>Its attributes, or the members of the dictionary; those that it inherits come first.</summary>
    public IReadOnlyList<ManagedAttribute> Attributes { get; }

    /// <summary>Its events by their types.</summary>
    public FrozenDictionary<string, EventInfo> Events { get; }

    public static ManagedType Of(Type type) => Types.GetOrAdd(type, t => new ManagedType(t));

    /// <summary>True for the classes of an API; the others are the language's.</summary>
    public static bool IsOfSurface(Type type) =>
        type is { IsClass: true, IsArray: false } && type.Namespace is { } space && space != "System" && !space.StartsWith("System.", StringComparison.Ordinal);

    public ManagedAttribute? Attribute(string scriptName) => _attributes.GetValueOrDefault(MemberName.ToKey(scriptName));

    public ManagedMethod? Method(string scriptName) => _methods.GetValueOrDefault(MemberName.ToKey(scriptName));

    /// <summary>A static method of the interface.</summary>
    public ManagedMethod? Static(string scriptName) => _statics.GetValueOrDefault(MemberName.ToKey(scriptName));

    private FrozenDictionary<string, ManagedMethod> Methods(BindingFlags which) => Interface.GetMethods(which)
        .Where(m => !m.IsSpecialName && m.DeclaringType != typeof(object) && !OfTheLanguage.Contains(m.Name) && !m.IsGenericMethod)
        .GroupBy(m => MemberName.ToKey(MemberName.ToScript(m.Name)))
        .ToFrozenDictionary(g => g.Key, g => new ManagedMethod([.. g]));

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
