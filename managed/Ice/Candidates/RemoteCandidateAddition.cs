using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Ice;

/// <summary>The chained steps of addIceCandidate(). <c>webrtc#dom-peerconnection-addicecandidate</c>.</summary>
internal sealed class RemoteCandidateAddition(IIceHost host, IceSession session)
{
    /// <summary>Runs the steps. Only on the loop.</summary>
    /// <param name="candidate">The candidate; it has a place, or is the end of all candidates.</param>
    public Promise<Unit> Run(RTCIceCandidateInit candidate)
    {
        // 4.1. to 4.3.
        var remote = host.PendingRemote ?? host.CurrentRemote;
        if (remote is null)
        {
            return Promise<Unit>.Rejected(RTCException.InvalidState(
                "a candidate was added before a remote description (webrtc#dom-peerconnection-addicecandidate)"));
        }

        if (!TryFindSections(remote.Sdp, candidate, out var sections, out var refusal))
        {
            return Promise<Unit>.Rejected(RTCException.Operation(refusal));
        }

        // 4.4. A section of the remote description is rejected exactly where its transceiver is stopped; a rejected data section wants no candidate either.
        sections.RemoveAll(s => remote.Sdp.Media[s].IsRejected);
        if (sections.Count == 0)
        {
            return Promise<Unit>.Resolved(default);
        }

        // 4.5.
        if (candidate.UsernameFragment is { } ufrag && !sections.Exists(s => IsOf(ufrag, host.PendingRemote, s) || IsOf(ufrag, host.CurrentRemote, s)))
        {
            return Promise<Unit>.Rejected(RTCException.Operation(
                $"no applied remote description has the ufrag '{ufrag}' in the section of the candidate"));
        }

        // 4.6. to 4.8.
        var p = new Promise<Unit>();
        Process(candidate, sections, p);
        return p;
    }

    // "In parallel": the agent works by itself and nothing here waits for it, so that the tasks can be queued at once.
    private void Process(RTCIceCandidateInit candidate, List<int> sections, Promise<Unit> p)
    {
        CandidateAttribute? attribute = null;
        if (candidate.Candidate is { Length: > 0 } text && !CandidateAttribute.TryParse(text, out attribute))
        {
            QueueUnlessClosed(() => p.Reject(RTCException.Operation($"'{text}' is no candidate (RFC 8839 section 5.1)")));
            return;
        }

        QueueUnlessClosed(() =>
        {
            foreach (var section in sections)
            {
                Apply(candidate, attribute, section);
            }

            p.Resolve(default);
        });
    }

    private void Apply(RTCIceCandidateInit candidate, CandidateAttribute? attribute, int section)
    {
        // A candidate that names no generation belongs to the latest one (webrtc#dom-peerconnection-addicecandidate).
        var remote = host.PendingRemote ?? host.CurrentRemote;
        if ((candidate.UsernameFragment ?? DescribedGeneration.UfragOf(remote, section)) is not { } ufrag)
        {
            return;
        }

        // A description that has been replaced since has taken the candidates of this generation with it.
        var (name, value) = attribute is null ? ("end-of-candidates", null) : ("candidate", CandidateLine.ValueOf(candidate.Candidate));
        foreach (var description in new[] { host.PendingRemote, host.CurrentRemote })
        {
            if (IsOf(ufrag, description, section))
            {
                DescribedGeneration.Add(description, section, name, value);
            }
        }

        // Without a transport yet the description keeps it until there is one.
        if (host.TransportOfSection(section)?.IceTransport is not { } transport)
        {
            return;
        }

        if (attribute is null)
        {
            session.EndRemoteCandidates(transport, ufrag);
        }
        else
        {
            var mid = remote?.Sdp.Media.ElementAtOrDefault(section)?.Mid;
            session.AddRemoteCandidate(transport, candidate with { SdpMid = mid, SdpMLineIndex = section, UsernameFragment = ufrag }, attribute);
        }
    }

    /// <summary>The sections that the candidate is for: one, or all where it is the end of all candidates.</summary>
    private static bool TryFindSections(SessionDescription remote, RTCIceCandidateInit candidate, out List<int> sections, out string refusal)
    {
        (sections, refusal) = ([], "");
        if (candidate.SdpMid is { } mid)
        {
            sections.AddRange(Enumerable.Range(0, remote.Media.Count).Where(i => remote.Media[i].Mid == mid).Take(1));
            refusal = $"the remote description has no section with the mid '{mid}'";
            return sections.Count > 0;
        }

        if (candidate.SdpMLineIndex is { } index)
        {
            sections.Add(index);
            refusal = $"sdpMLineIndex {index} is no section of the remote description, which has {remote.Media.Count}";
            return index < remote.Media.Count;
        }

        sections.AddRange(Enumerable.Range(0, remote.Media.Count));
        return true;
    }

    private static bool IsOf(string ufrag, AppliedDescription? description, int section) => DescribedGeneration.UfragOf(description, section) == ufrag;

    private void QueueUnlessClosed(Action task) => host.Loop.Post(() =>
    {
        if (!host.IsClosed)
        {
            task();
        }
    });
}
