namespace Conformance.Engine.Results;

/// <summary>Results cannot be written. The message says what to do.</summary>
public sealed class ResultStoreException(string message, Exception inner) : Exception(message, inner);
