using System.Net;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Ice;

/// <summary>The candidates of the other side that one ICE transport has been told, by generation. Part of the agent: no socket, no clock.</summary>
internal sealed class RemoteCandidates
{
    private readonly Dictionary<string, Generation> _generations = [];
    private readonly Dictionary<RemoteCandidateUse, int> _counts = [];

    /// <summary>Takes a candidate.</summary>
    /// <param name="ufrag">The ufrag of its generation.</param>
    /// <param name="candidate">The candidate.</param>
    /// <returns>Whether it will be checked, or why not.</returns>
    public RemoteCandidateUse Add(string ufrag, CandidateAttribute candidate)
    {
        var use = Judge(ufrag, candidate);
        if (use == RemoteCandidateUse.Checked)
        {
            Of(ufrag).Candidates.Add(candidate);
        }

        _counts[use] = Count(use) + 1;
        return use;
    }

    /// <summary>Takes the word that the generation has no more candidates (RFC 8838 section 8.2).</summary>
    public void End(string ufrag) => Of(ufrag).HasEnded = true;

    /// <summary>The candidates of a generation that are to be checked.</summary>
    public IReadOnlyList<CandidateAttribute> ToCheck(string ufrag) => Of(ufrag).Candidates;

    /// <summary>True when the generation has no more candidates to come.</summary>
    public bool HasEnded(string ufrag) => Of(ufrag).HasEnded;

    /// <summary>How many candidates were used, or left out, like this.</summary>
    public int Count(RemoteCandidateUse use) => _counts.GetValueOrDefault(use);

    private RemoteCandidateUse Judge(string ufrag, CandidateAttribute candidate)
    {
        if (candidate.Component != 1)
        {
            return RemoteCandidateUse.OtherComponent;
        }

        if (!candidate.Transport.Equals("udp", StringComparison.OrdinalIgnoreCase))
        {
            return RemoteCandidateUse.OtherTransport;
        }

        if (!W3CName.TryParse<RTCIceCandidateType>(candidate.Type.ToLowerInvariant(), out _))
        {
            return RemoteCandidateUse.UnknownType;
        }

        // MUST: no connection to a bad port, and no indication of that.
        if (BlockedPorts.Contains(candidate.Port))
        {
            return RemoteCandidateUse.Prohibited;
        }

        // Under the policy relay a name MUST NOT be resolved; none is.
        if (!IPAddress.TryParse(candidate.Address, out _))
        {
            return RemoteCandidateUse.Name;
        }

        return Of(ufrag).Candidates.Exists(c => IsSame(c, candidate)) ? RemoteCandidateUse.Duplicate : RemoteCandidateUse.Checked;
    }

    // A second candidate for one address and port would only be checked twice.
    private static bool IsSame(CandidateAttribute one, CandidateAttribute other) => (one.Address, one.Port) == (other.Address, other.Port);

    private Generation Of(string ufrag)
    {
        if (!_generations.TryGetValue(ufrag, out var generation))
        {
            _generations.Add(ufrag, generation = new Generation());
        }

        return generation;
    }

    private sealed class Generation
    {
        public List<CandidateAttribute> Candidates { get; } = [];

        public bool HasEnded { get; set; }
    }
}
