using System.Net;
using Conformance.WebRtc.Sdp;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>The candidates of the other side that one ICE transport has been told, by generation. Part of the agent: no socket, no clock.</summary>
internal sealed class RemoteCandidates
{
    private readonly Dictionary<string, Generation> _generations = [];
    private readonly Dictionary<RemoteCandidateUse, int> _counts = [];

    /// <summary>Takes a candidate.</summary>
    /// <param name="ufrag">The ufrag of its generation.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="resolved">The address of its name, null where it has not been resolved.</param>
    /// <returns>Whether it will be checked, or why not.</returns>
    public RemoteCandidateUse Add(string ufrag, CandidateAttribute candidate, IPAddress? resolved = null)
    {
        var use = Judge(ufrag, candidate, resolved, out var told);
        var generation = Of(ufrag);
        generation.WasTold = true;
        if (told is not null)
        {
            generation.Candidates.Add(told);
        }

        Note(use);
        return use;
    }

    /// <summary>Counts a candidate.</summary>
    public void Note(RemoteCandidateUse use) => _counts[use] = Count(use) + 1;

    /// <summary>Takes the word that the generation has no more candidates (RFC 8838 section 8.2).</summary>
    public void End(string ufrag) => Of(ufrag).HasEnded = true;

    /// <summary>The candidates of a generation that are to be checked.</summary>
    public IReadOnlyList<ToldCandidate> ToCheck(string ufrag) => Of(ufrag).Candidates;

    /// <summary>True when the generation has a candidate, though it may be one that is not checked.</summary>
    public bool IsToldOfAny(string ufrag) => Of(ufrag).WasTold;

    /// <summary>True when the generation has no more candidates to come.</summary>
    public bool HasEnded(string ufrag) => Of(ufrag).HasEnded;

    /// <summary>How many candidates were used, or left out, like this.</summary>
    public int Count(RemoteCandidateUse use) => _counts.GetValueOrDefault(use);

    private RemoteCandidateUse Judge(string ufrag, CandidateAttribute candidate, IPAddress? resolved, out ToldCandidate? told)
    {
        told = null;
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

        if (resolved is null && !IPAddress.TryParse(candidate.Address, out resolved))
        {
            return RemoteCandidateUse.Name;
        }

        // A second candidate for one address and port would only be checked twice.
        var one = new ToldCandidate(candidate, TransportAddress.From(resolved, candidate.Port));
        if (Of(ufrag).Candidates.Exists(c => c.Address == one.Address))
        {
            return RemoteCandidateUse.Duplicate;
        }

        told = one;
        return RemoteCandidateUse.Checked;
    }

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
        public List<ToldCandidate> Candidates { get; } = [];

        public bool WasTold { get; set; }

        public bool HasEnded { get; set; }
    }
}
