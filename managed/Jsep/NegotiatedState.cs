using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>What the last completed negotiation left behind.</summary>
internal sealed class NegotiatedState
{
    private readonly SessionDescription? _local;
    private readonly SessionDescription? _remote;

    /// <param name="local">The current local description.</param>
    /// <param name="remote">The current remote description.</param>
    public NegotiatedState(SessionDescription? local, SessionDescription? remote)
    {
        (_local, _remote) = (local, remote);

        // A local offer says actpass wherever it has a transport, an answer never does (RFC 9429 sections 5.2.1 and 5.3.1).
        Answer = local?.Media.Exists(m => m.Setup == "actpass") == true ? remote : local;
    }

    /// <summary>The most recent answer, null before the first one.</summary>
    public SessionDescription? Answer { get; }

    /// <summary>True when the section has a zero port in the current local or the current remote description: it can be recycled.</summary>
    public bool IsRejected(int index) => IsRejected(_local, index) || IsRejected(_remote, index);

    /// <summary>True when the section at this place has this mid and was accepted.</summary>
    public bool IsAccepted(int index, string mid) =>
        !IsRejected(index) && index < (_local?.Media.Count ?? 0) && index < (_remote?.Media.Count ?? 0) && _local!.Media[index].Mid == mid;

    /// <summary>The section of the most recent answer when it was accepted there, else null.</summary>
    public MediaDescription? AnsweredSection(int index, string mid) => IsAccepted(index, mid) ? Answer!.Media[index] : null;

    private static bool IsRejected(SessionDescription? description, int index) => index < (description?.Media.Count ?? 0) && description!.Media[index].IsRejected;
}
