using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>The ICE side of a section that has a transport of its own.</summary>
/// <param name="Credentials">ice-ufrag and ice-pwd.</param>
/// <param name="Port">The port of the default candidate.</param>
/// <param name="Connection">The c= line of the default candidate.</param>
/// <param name="Candidates">The candidates gathered so far with these credentials, and the end of candidates.</param>
internal sealed record SectionTransport(RTCIceParameters Credentials, int Port, SdpLine Connection, IReadOnlyList<SdpLine> Candidates)
{
    /// <summary>The port that stands for none (RFC 8840 section 4.1.1): discard.</summary>
    public const int NoPort = 9;

    /// <summary>The c= line that stands for no address (RFC 8840 section 4.1.1).</summary>
    public static SdpLine NoConnection { get; } = new('c', "IN IP4 0.0.0.0");

    /// <summary>The transport with these credentials, with what has been gathered under them.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="previous">The section in the last local description, null when there is none.</param>
    public static SectionTransport Create(RTCIceParameters credentials, MediaDescription? previous)
    {
        // RFC 9429 section 5.2.2: the candidates of the latest gathering phase are listed (MUST), and only these. After a restart that phase has yet to
        // begin.
        if (previous is null || previous.IceUfrag != credentials.UsernameFragment || previous.IcePwd != credentials.Password)
        {
            return new SectionTransport(credentials, NoPort, NoConnection, []);
        }

        var lines = previous.Lines.FindAll(line => line.IsAttribute("candidate") || line.IsAttribute("end-of-candidates"));
        return DefaultCandidate(lines) is { } candidate
            ? new SectionTransport(credentials, candidate.Port, Connection4Or6(candidate.Address), lines)
            : new SectionTransport(credentials, NoPort, NoConnection, lines);
    }

    // RFC 8445 section 5.1.4: the one most likely to work: relayed, server reflexive, host, each over UDP. A name says nothing that c= could carry.
    private static CandidateAttribute? DefaultCandidate(List<SdpLine> lines)
    {
        CandidateAttribute? best = null;
        foreach (var line in lines)
        {
            if (CandidateAttribute.TryParse(line.Value, out var candidate) && candidate!.Component == 1
                && candidate.Transport.Equals("udp", StringComparison.OrdinalIgnoreCase) && System.Net.IPAddress.TryParse(candidate.Address, out _)
                && (best is null || Rank(candidate) > Rank(best)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private static int Rank(CandidateAttribute candidate)
    {
        var type = candidate.Type switch { "relay" => 3, "srflx" => 2, "host" => 1, _ => 0 };
        return type * 2 + (candidate.Address.Contains(':', StringComparison.Ordinal) ? 0 : 1);
    }

    private static SdpLine Connection4Or6(string address) =>
        new('c', address.Contains(':', StringComparison.Ordinal) ? $"IN IP6 {address}" : $"IN IP4 {address}");
}
