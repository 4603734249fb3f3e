using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A check as far as it matters for the pair that it came on.</summary>
/// <param name="LocalUfrag">The generation of this side.</param>
/// <param name="RemoteUfrag">The generation of the other side.</param>
/// <param name="Port">The port that it came in on.</param>
/// <param name="From">Where it came from.</param>
/// <param name="Priority">PRIORITY.</param>
/// <param name="Nominates">USE-CANDIDATE.</param>
internal readonly record struct EarlyCheck(string LocalUfrag, string RemoteUfrag, IcePort Port, TransportAddress From, uint Priority, bool Nominates);
