namespace Conformance.Peers.Managed.Binding;

/// <summary>The value <c>undefined</c>: an argument or member that is not there. Null is the other one.</summary>
internal sealed class Undefined
{
    public static readonly Undefined Value = new();

    private Undefined()
    {
    }

    /// <summary>True for null and undefined.</summary>
    public static bool OrNull(object? value) => value is null or Undefined;

    public override string ToString() => "undefined";
}
