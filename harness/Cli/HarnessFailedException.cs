namespace Conformance.Cli;

/// <summary>The run cannot go on for a reason that is neither the user's command line nor an implementation's conformance.</summary>
internal sealed class HarnessFailedException(string message) : Exception(message);
