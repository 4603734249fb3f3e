namespace Conformance.WebRtc;

/// <summary>A source of audio or video: one that an application makes to send, or that of a receiver. <c>mediacapture-streams#mediastreamtrack</c>.</summary>
/// <remarks>A track that an application makes belongs to no loop and fires no event by itself; that of a receiver belongs to the connection's.</remarks>
public sealed class MediaStreamTrack
{
    private readonly RtcLoop? _loop;

    /// <param name="kind"><c>audio</c> or <c>video</c>.</param>
    /// <param name="label">For people.</param>
    /// <exception cref="RTCException">TypeError: another kind.</exception>
    public MediaStreamTrack(string kind, string label = "")
        : this(kind, label, null) => IsMuted = false;

    /// <summary>The track of a receiver: live and muted until media come.</summary>
    internal MediaStreamTrack(string kind, string label, RtcLoop? loop)
    {
        Kind = kind is "audio" or "video" ? kind : throw RTCException.Type($"'{kind}' is neither audio nor video");
        (Label, _loop, IsMuted) = (label ?? throw RTCException.Type("a track's label is a text"), loop, true);
    }

    /// <summary>Media have stopped coming.</summary>
    public event EventHandler<RTCEvent>? OnMute;

    /// <summary>Media come.</summary>
    public event EventHandler<RTCEvent>? OnUnmute;

    /// <summary>The source has ended, other than by <see cref="Stop"/>.</summary>
    public event EventHandler<RTCEvent>? OnEnded;

    /// <summary><c>audio</c> or <c>video</c>.</summary>
    public string Kind { get; }

    /// <summary>A random identifier.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>For people.</summary>
    public string Label { get; }

    /// <summary>Whether the application wants the media; true at first.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether no media come.</summary>
    public bool Muted => IsMuted;

    /// <summary>Live, or ended for good.</summary>
    public MediaStreamTrackState ReadyState { get; private set; } = MediaStreamTrackState.Live;

    /// <summary>[[Muted]].</summary>
    internal bool IsMuted { get; private set; }

    /// <summary>Another track of the same source, in the same state.</summary>
    public MediaStreamTrack Clone() => new(Kind, Label, _loop) { Enabled = Enabled, IsMuted = IsMuted, ReadyState = ReadyState };

    /// <summary>Ends the track; fires nothing.</summary>
    public void Stop() => ReadyState = MediaStreamTrackState.Ended;

    /// <summary>Sets the muted state (<c>mediacapture-streams#set-track-muted</c>) and fires mute or unmute. In a task.</summary>
    internal void SetMuted(bool muted)
    {
        if (IsMuted == muted)
        {
            return;
        }

        IsMuted = muted;
        _loop?.Fire(muted ? OnMute : OnUnmute, this, new RTCEvent(muted ? "mute" : "unmute"));
    }

    /// <summary>Ends the track because its source has ended (<c>mediacapture-streams#track-ended</c>): a task sets the state and fires ended.</summary>
    internal void SourceEnded() => _loop?.Post(() =>
    {
        if (ReadyState == MediaStreamTrackState.Ended)
        {
            return;
        }

        ReadyState = MediaStreamTrackState.Ended;
        _loop.Fire(OnEnded, this, new RTCEvent("ended"));
    });
}
