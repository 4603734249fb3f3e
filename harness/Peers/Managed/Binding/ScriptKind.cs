namespace Conformance.Peers.Managed.Binding;

/// <summary>What script calls an object: the name of its interface, <c>Object</c> for dictionaries.</summary>
internal static class ScriptKind
{
    public static string Of(object? value) => value switch
    {
        null => "Null",
        Undefined => "Undefined",
        PlainObject => "Object",
        string => "String",
        bool => "Boolean",
        byte[] => "ArrayBuffer",
        BufferView view => view.Type,
        ManagedMethod => "Function",
        _ when ScriptValue.IsNumber(value) => "Number",
        _ when ManagedType.IsOfSurface(value.GetType()) => ManagedType.Of(value.GetType()).Name,
        _ when ScriptValue.IsList(value) => "Array",
        _ => value.GetType().Name,
    };
}
