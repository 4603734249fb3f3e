namespace Conformance.Engine.Tables;

/// <summary>What an act does to its object.</summary>
public enum ActKind
{
    /// <summary>Constructs the connection.</summary>
    New,

    /// <summary>Calls a method.</summary>
    Call,

    /// <summary>Reads an attribute.</summary>
    Get,

    /// <summary>Sets an attribute.</summary>
    Set,
}
