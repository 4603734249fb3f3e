using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    private readonly Dictionary<string, MediaStream> _remoteStreams = [];
    private string? _defaultStreamId;

    /// <summary>The id of the stream of remote tracks whose sections name none; RFC 9429 section 5.8.2 has it random, and one for the session.</summary>
    internal string DefaultStreamId => _defaultStreamId ??= Guid.NewGuid().ToString();

    /// <summary>Sets a session description (<c>webrtc#set-description</c>).</summary>
    private Promise<Unit> SetDescription(DescriptionToSet description)
    {
        // 2.
        if (description.Type == RTCSdpType.Rollback && SignalingTransitions.Next(SignalingState, description.IsRemote, description.Type) is null)
        {
            return Promise<Unit>.Rejected(NotInThisState(description));
        }

        // 4. What runs in parallel there has no effect of its own here: it is done in the task that ends it.
        var p = new Promise<Unit>();
        Loop.Post(() => Apply(description, p));
        return p;
    }

    private void Apply(DescriptionToSet description, Promise<Unit> p)
    {
        if (IsClosed)
        {
            return;
        }

        // 4.5.3. A description waits for what setParameters() has under way.
        if (Transceivers.Exists(t => t.Sender.HasPendingSetParameters))
        {
            Loop.Post(() => Apply(description, p));
            return;
        }

        try
        {
            // 4.4. The order of causes: the state, the syntax, the content.
            var next = SignalingTransitions.Next(SignalingState, description.IsRemote, description.Type) ?? throw NotInThisState(description);
            var sdp = description.Type == RTCSdpType.Rollback ? null : description.Created?.Sdp.Clone() ?? Checked(description);
#if PLANTED
            if (Planting.Has(PlantedBug.ResolvedBeforeEvents))
            {
                p.Resolve(default);
            }
#endif
            new DescriptionChange(this, description, sdp, next).Run();
        }
        catch (RTCException e)
        {
#if PLANTED
            e = RejectionFaults.Apply(this, p, e);
#endif
            p.Reject(e);
            return;
        }

        // 4.5.21.
        p.Resolve(default);
    }

    private SessionDescription Checked(DescriptionToSet description)
    {
        var sdp = SessionDescription.Parse(description.Text);
        var isOffer = description.Type == RTCSdpType.Offer;
        var local = isOffer ? CurrentLocal : PendingLocal;

        // A second offer in a row is checked as if the first had been answered (webrtc#set-description, 4.1.4).
        var previous = PendingRemote ?? CurrentRemote;
        RemoteDescriptionCheck.Check(
            sdp, description.Type, local?.Sdp, previous?.Sdp, [.. Transceivers.Select(t => View(t, isOffer: false))], CurrentLocal?.Sdp, CurrentRemote?.Sdp);
        return sdp;
    }

    private RTCException NotInThisState(DescriptionToSet description) => RTCException.InvalidState(
        $"set{(description.IsRemote ? "Remote" : "Local")}Description({W3CName.Of(description.Type)}) is not allowed in {W3CName.Of(SignalingState)} (webrtc#set-description)");

    /// <summary>The stream of the other side with this id: the same object for the life of the connection.</summary>
    internal MediaStream RemoteStream(string id)
    {
        if (!_remoteStreams.TryGetValue(id, out var stream))
        {
            _remoteStreams.Add(id, stream = new MediaStream(id, Loop));
        }

        return stream;
    }

    /// <summary>Keeps the mids of a description from being given again.</summary>
    internal void NoteMids(SessionDescription sdp)
    {
        foreach (var media in sdp.Media)
        {
            if (media.Mid is { } mid)
            {
                _usedMids.Add(mid);
            }
        }
    }

    /// <summary>Both are empty from the moment that a negotiation is completed (<c>webrtc#set-description</c>).</summary>
    internal void ForgetCreated() => (_lastOffer, _lastAnswer) = (null, null);

    /// <summary>A mid for a section that has none (RFC 9429 section 5.10).</summary>
    internal string InventMid()
    {
        var n = 0;
        while (!_usedMids.Add($"{n}"))
        {
            n++;
        }

        return $"{n}";
    }
}
