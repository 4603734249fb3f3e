using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Binding;

/// <summary>The TypeError of a conversion or an assignment that WebIDL refuses: a browser's binding throws it, not its connection.</summary>
/// <param name="message">What does not fit.</param>
internal sealed class IdlTypeException(string message) : RTCException("TypeError", message);
