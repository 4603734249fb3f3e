using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A piece of work of a transport loop: an action, a datagram that has come, or one to be sent. A value, so that packets need no object.</summary>
/// <param name="Action">The action, null for a datagram.</param>
/// <param name="Agent">The agent of the datagram.</param>
/// <param name="Port">The port that it came in on, null for one to be sent.</param>
/// <param name="From">Where it came from.</param>
/// <param name="Buffer">A pooled buffer that holds it.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct TransportWork(Action? Action, IceAgent? Agent, IcePort? Port, TransportAddress From, byte[]? Buffer, int Length);
