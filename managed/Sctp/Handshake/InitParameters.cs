using System.Buffers;

namespace Conformance.WebRtc.Sctp;

/// <summary>What the parameters of INIT and INIT ACK say (RFC 9260 sections 3.3.2 and 3.3.3).</summary>
internal readonly ref struct InitParameters
{
    /// <summary>The state cookie; empty when there is none.</summary>
    public ReadOnlySpan<byte> Cookie { get; private init; }

    /// <summary>What the sender knows beyond RFC 9260.</summary>
    public PeerFeatures Features { get; private init; }

    /// <summary>Parameters that are not known and of which the sender wants to be told, with padding.</summary>
    public byte[] Unrecognized { get; private init; }

    /// <summary>True when the sender names its host, which this side must not look up.</summary>
    public bool HasHostName { get; private init; }

    /// <summary>Reads parameters whose form is good.</summary>
    public static InitParameters Read(ReadOnlySpan<byte> parameters)
    {
        var cookie = ReadOnlySpan<byte>.Empty;
        var features = PeerFeatures.None;
        var hasHostName = false;
        ArrayBufferWriter<byte>? unrecognized = null;
        var reader = new ParameterReader(parameters);
        while (reader.TryNext(out var parameter))
        {
            switch (parameter.Type)
            {
                case ParameterType.StateCookie:
                    cookie = parameter.Value;
                    break;
                case ParameterType.ForwardTsnSupported:
                    features |= PeerFeatures.ForwardTsn;
                    break;
                case ParameterType.SupportedExtensions:
                    features |= FeaturesOf(parameter.Value);
                    break;
                case ParameterType.HostNameAddress:
                    hasHostName = true;
                    break;
                case ParameterType.Ipv4Address or ParameterType.Ipv6Address or ParameterType.SupportedAddressTypes or ParameterType.CookiePreservative
                    or ParameterType.UnrecognizedParameter or ParameterType.Ecn or ParameterType.ZeroChecksumAcceptable or ParameterType.Random
                    or ParameterType.ChunkList or ParameterType.RequestedHmac or ParameterType.AdaptationLayer:
                    break;
                default:
                    var action = UnrecognizedAction.OfParameter(parameter.Type);
                    if (action.IsReported)
                    {
                        Report(parameter, unrecognized ??= new());
                    }

                    if (!action.IsSkipped)
                    {
                        return Result(cookie, features, hasHostName, unrecognized);
                    }

                    break;
            }
        }

        return Result(cookie, features, hasHostName, unrecognized);
    }

    private static InitParameters Result(ReadOnlySpan<byte> cookie, PeerFeatures features, bool hasHostName, ArrayBufferWriter<byte>? unrecognized) => new()
    {
        Cookie = cookie,
        Features = features,
        HasHostName = hasHostName,
        Unrecognized = unrecognized?.WrittenSpan.ToArray() ?? [],
    };

    private static PeerFeatures FeaturesOf(ReadOnlySpan<byte> chunkTypes) =>
        (chunkTypes.Contains((byte)ChunkType.ForwardTsn) ? PeerFeatures.ForwardTsn : PeerFeatures.None)
        | (chunkTypes.Contains((byte)ChunkType.Reconfig) ? PeerFeatures.Reconfig : PeerFeatures.None);

    private static void Report(Parameter parameter, ArrayBufferWriter<byte> to)
    {
        // Enough to know it by: the answer has to fit into a packet.
        const int most = 64;
        if (to.WrittenCount < most * 4)
        {
            var whole = parameter.Whole[..Math.Min(parameter.Whole.Length, most)];
            to.Advance(Parameter.Write(to.GetSpan(most + (2 * Parameter.HeaderSize)), (ushort)ParameterType.UnrecognizedParameter, whole));
        }
    }
}
