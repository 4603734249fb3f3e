namespace Conformance.WebRtc.Ice;

/// <summary>What became of connecting a stream.</summary>
/// <param name="Socket">The stream, null when it could not be connected.</param>
/// <param name="Reason">Why not.</param>
internal readonly record struct StreamConnection(IStreamSocket? Socket, string Reason);
