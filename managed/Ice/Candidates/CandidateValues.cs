using System.Diagnostics.CodeAnalysis;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Ice;

/// <summary>A candidate-attribute whose values all fit the attributes of <see cref="RTCIceCandidate"/>. <c>webrtc#dfn-create-an-rtcicecandidate</c>.</summary>
internal sealed record CandidateValues(
    string Foundation, RTCIceComponent Component, uint Priority, string Address, RTCIceProtocol Protocol, int Port, RTCIceCandidateType Type,
    RTCIceTcpCandidateType? TcpType, string? RelatedAddress, int? RelatedPort)
{
    /// <summary>Reads a text; false when it is no candidate, or has a field that the attribute of its name cannot hold.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CandidateValues? values)
    {
        values = null;
        if (!CandidateAttribute.TryParse(text, out var c) || c is null
            || c.Component is not (1 or 2)
            || !TryToken(c.Transport, out RTCIceProtocol protocol)
            || !TryToken(c.Type, out RTCIceCandidateType type))
        {
            return false;
        }

        // The type of a TCP candidate says nothing about one over UDP.
        RTCIceTcpCandidateType? tcpType = null;
        if (protocol == RTCIceProtocol.Tcp && c.TcpType is not null)
        {
            if (!TryToken(c.TcpType, out RTCIceTcpCandidateType known))
            {
                return false;
            }

            tcpType = known;
        }

        var component = c.Component == 1 ? RTCIceComponent.Rtp : RTCIceComponent.Rtcp;
        values = new CandidateValues(c.Foundation, component, c.Priority, c.Address, protocol, c.Port, type, tcpType, c.RelatedAddress, c.RelatedPort);
        return true;
    }

    // RFC 5234 section 2.3: literal text in a grammar is case-insensitive; browsers write both udp and UDP.
    private static bool TryToken<T>(string token, out T value)
        where T : struct, Enum => W3CName.TryParse(token.ToLowerInvariant(), out value);
}
