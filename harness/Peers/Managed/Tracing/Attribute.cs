using Conformance.Peers.Managed.Binding;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>What an attribute reads as in snapshots and conditions.</summary>
internal static class Attribute
{
    /// <summary>
    /// The value at the end of a path, null where a member is not there. An attribute that throws is a deviation of its own and must not hide the
    /// rest: its value is then the text <c>throws InvalidStateError</c>, which no enum of the documents contains.
    /// </summary>
    public static object? Read(object on, params ReadOnlySpan<string> path)
    {
        object? value = on;
        foreach (var member in path)
        {
            if (!ScriptValue.IsObject(value))
            {
                return value;
            }

            try
            {
                value = ScriptValue.Read(value, member) is var read and not Undefined ? read : null;
            }
            catch (Exception error)
            {
                value = "throws " + ErrorForm.Of(error).Name;
            }
        }

        return value;
    }
}
