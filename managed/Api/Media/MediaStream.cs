namespace Conformance.WebRtc;

/// <summary>A set of tracks that belong together. <c>mediacapture-streams#mediastream</c>.</summary>
public sealed class MediaStream
{
    private readonly List<MediaStreamTrack> _tracks = [];
    private readonly RtcLoop? _loop;

    /// <param name="tracks">The tracks that it begins with; one that stands twice is taken once.</param>
    /// <exception cref="RTCException">TypeError: null.</exception>
    public MediaStream(params IEnumerable<MediaStreamTrack> tracks)
    {
        foreach (var track in tracks ?? throw RTCException.Type("a stream is made of a list of tracks"))
        {
            AddTrack(track);
        }
    }

    /// <summary>A stream of the other side, with its id there.</summary>
    internal MediaStream(string id, RtcLoop loop) => (Id, _loop) = (id, loop);

    /// <summary>The other side has put a track in.</summary>
    public event EventHandler<MediaStreamTrackEvent>? OnAddTrack;

    /// <summary>The other side has taken a track out.</summary>
    public event EventHandler<MediaStreamTrackEvent>? OnRemoveTrack;

    /// <summary>A random identifier, or that of the other side.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>Whether a track of it is live.</summary>
    public bool Active => _tracks.Any(t => t.ReadyState == MediaStreamTrackState.Live);

    /// <summary>The tracks.</summary>
    public IReadOnlyList<MediaStreamTrack> GetTracks() => [.. _tracks];

    /// <summary>Puts a track in; does nothing when it is there. Fires nothing.</summary>
    /// <exception cref="RTCException">TypeError: null.</exception>
    public void AddTrack(MediaStreamTrack track)
    {
        if (!_tracks.Contains(track ?? throw RTCException.Type("addTrack needs a track")))
        {
            _tracks.Add(track);
        }
    }

    /// <summary>Takes a track out; does nothing when it is not there. Fires nothing.</summary>
    /// <exception cref="RTCException">TypeError: null.</exception>
    public void RemoveTrack(MediaStreamTrack track) => _tracks.Remove(track ?? throw RTCException.Type("removeTrack needs a track"));

    /// <summary>Puts a track in for the other side (<c>mediacapture-streams#dfn-add-track</c>) and fires addtrack. In a task.</summary>
    internal void Add(MediaStreamTrack track)
    {
        if (!_tracks.Contains(track))
        {
            _tracks.Add(track);
            _loop?.Fire(OnAddTrack, this, new MediaStreamTrackEvent("addtrack", track));
        }
    }

    /// <summary>Takes a track out for the other side and fires removetrack. In a task.</summary>
    internal void Remove(MediaStreamTrack track)
    {
        if (_tracks.Remove(track))
        {
            _loop?.Fire(OnRemoveTrack, this, new MediaStreamTrackEvent("removetrack", track));
        }
    }
}
