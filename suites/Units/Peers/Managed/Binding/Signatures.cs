using Conformance.WebRtc;

namespace Conformance.Units.Peers.Managed.Binding;

/// <summary>The forms of signature that the managed surface has.</summary>
public sealed class Signatures
{
    public string Echo(string text) => $"text {text}";

    public string Echo(byte[] data) => $"{data.Length} bytes";

    public string Echo(ReadOnlyMemory<byte> view) => $"a view of {view.Length} bytes";

    public string Echo(Blob blob) => $"a blob of {blob.Size} bytes";

    public string Echo(MediaStream stream) => stream is null ? "no stream" : "a stream";

    public string Optional(uint duration = 9, bool flag = false) => $"{duration} {flag}";

    public string Variadic(string text, params IEnumerable<MediaStream> streams) => $"{text} with {streams.Count()}";

    public string Nullable(MediaStreamTrack? track) => track is null ? "null" : "a track";

    public string Octets(IReadOnlyList<byte> octets) => string.Join(' ', octets);

    public string Dictionary(RTCOfferOptions? options = null) => options is null ? "nothing" : options.ToString();
}
