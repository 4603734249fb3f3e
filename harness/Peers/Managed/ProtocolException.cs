namespace Conformance.Peers.Managed;

/// <summary>A command asks for something that makes no sense: a name that nothing has, a step that does not exist.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
