using System.Net;

namespace Conformance.WebRtc.Ice;

/// <summary>The foundations of one connection (RFC 8445 section 5.1.1.3), numbered in the order in which they are first needed.</summary>
/// <remarks>One table for all transports of a connection: the same foundation in two of them is what lets a check in one unfreeze the other.</remarks>
internal sealed class Foundations
{
    private readonly Dictionary<(RTCIceCandidateType, IPAddress, RTCIceProtocol, string?), string> _numbers = [];

    /// <summary>The foundation: the same where kind, base address, protocol and server are the same. 1 to 32 ice-chars.</summary>
    /// <param name="type">The kind of the candidate.</param>
    /// <param name="baseAddress">The address of its base, without the port.</param>
    /// <param name="protocol">The protocol between base and server.</param>
    /// <param name="server">The STUN or TURN server that it came from; null for a host candidate.</param>
    public string Of(RTCIceCandidateType type, IPAddress baseAddress, RTCIceProtocol protocol, string? server)
    {
        var key = (type, baseAddress, protocol, server);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = $"{_numbers.Count + 1}");
        }

        return number;
    }
}
