namespace Conformance.Engine.Running;

/// <summary>The row itself is wrong in a way that shows only when it runs: it refers to a value that no step has named.</summary>
public sealed class RowException(string message) : Exception(message);
