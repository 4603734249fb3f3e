using System.Collections.Immutable;
using System.Globalization;

namespace Conformance.Spec.Sdp;

/// <summary>One media section.</summary>
public sealed class SdpMedia : SdpSection
{
    private static readonly ImmutableHashSet<string> Directions = ["sendrecv", "sendonly", "recvonly", "inactive"];

    internal SdpMedia(int index, ImmutableArray<SdpLine> lines, SdpSection session)
        : base(lines)
    {
        var words = lines[0].Words;
        Index = index;
        Session = session;
        Kind = lines[0].Word(0);
        Port = int.TryParse(lines[0].Word(1).Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : -1;
        Protocol = lines[0].Word(2);
        Formats = [.. words.Skip(3)];
        Mid = Value("mid");
        IsBundleOnly = Has("bundle-only");
        Codecs = ReadCodecs();
    }

    /// <summary>Its place among the sections, from 0.</summary>
    public int Index { get; }

    /// <summary>The session part of its description.</summary>
    public SdpSection Session { get; }

    /// <summary><c>audio</c>, <c>video</c>, <c>application</c>, ...</summary>
    public string Kind { get; }

    /// <summary>The port, -1 when it is no number.</summary>
    public int Port { get; }

    /// <summary><c>UDP/TLS/RTP/SAVPF</c>, ...</summary>
    public string Protocol { get; }

    /// <summary>What follows the protocol: payload types, or <c>webrtc-datachannel</c>.</summary>
    public ImmutableArray<string> Formats { get; }

    /// <summary>The value of a=mid, null when there is none.</summary>
    public string? Mid { get; }

    /// <summary>True when it has a=bundle-only.</summary>
    public bool IsBundleOnly { get; }

    /// <summary>True when it is offered as, or answered with, not to be used: port zero that a=bundle-only does not explain.</summary>
    public bool IsRejected => Port == 0 && !IsBundleOnly;

    /// <summary>True for RTP.</summary>
    public bool IsRtp => Protocol.Contains("RTP", StringComparison.Ordinal);

    /// <summary>True for data channels.</summary>
    public bool IsData => Protocol.Contains("SCTP", StringComparison.Ordinal);

    /// <summary>The first direction attribute, the session's when it has none, sendrecv when neither has one (RFC 8866 section 6.7).</summary>
    public string Direction => (OwnDirection ?? Session.Lines.FirstOrDefault(l => Directions.Contains(l.Name)))?.Name ?? "sendrecv";

    /// <summary>Its own first direction attribute.</summary>
    public SdpLine? OwnDirection => DirectionLines.FirstOrDefault();

    /// <summary>All its direction attributes.</summary>
    public IEnumerable<SdpLine> DirectionLines => Lines.Where(l => Directions.Contains(l.Name));

    /// <summary>True for sendrecv and sendonly.</summary>
    public bool Sends => Direction is "sendrecv" or "sendonly";

    /// <summary>True for sendrecv and recvonly.</summary>
    public bool Receives => Direction is "sendrecv" or "recvonly";

    /// <summary>What a=rtpmap says of each payload type: the first line for it.</summary>
    public ImmutableDictionary<string, SdpCodec> Codecs { get; }

    /// <inheritdoc/>
    public override string Label => Mid is null ? $"m={Index + 1}" : $"mid {Mid}";

    /// <summary>Its own attributes of this name, or the session's when it has none.</summary>
    public IEnumerable<SdpLine> Inherited(string attribute) => Has(attribute) ? All(attribute) : Session.All(attribute);

    private ImmutableDictionary<string, SdpCodec> ReadCodecs()
    {
        var codecs = ImmutableDictionary.CreateBuilder<string, SdpCodec>();
        foreach (var line in All("rtpmap"))
        {
            if (!codecs.ContainsKey(line.Word(0)))
            {
                codecs.Add(line.Word(0), SdpCodec.Read(line));
            }
        }

        return codecs.ToImmutable();
    }
}
