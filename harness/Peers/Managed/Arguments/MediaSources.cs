using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Arguments;

/// <summary>The media of one case: new tracks of the kinds that it asked for, stopped at its end.</summary>
internal sealed class MediaSources(IReadOnlyList<string> kinds)
{
    private readonly List<MediaStreamTrack> _tracks = [];

    /// <summary>Every track made.</summary>
    public IReadOnlyList<MediaStreamTrack> Tracks => _tracks;

    /// <exception cref="ProtocolException">The case did not ask for this kind.</exception>
    public MediaStreamTrack Track(string kind)
    {
        if (!kinds.Contains(kind))
        {
            throw new ProtocolException($"no {kind} source: the case did not ask for it in 'begin'");
        }

        var track = new MediaStreamTrack(kind, $"{kind} source");
        _tracks.Add(track);
        return track;
    }
}
