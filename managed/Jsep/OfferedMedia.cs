using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>The codecs and header extensions of the sections of an offer (RFC 9429 sections 5.2.1 and 5.2.2).</summary>
internal sealed class OfferedMedia
{
    private readonly DescriptionInput _input;
    private readonly PayloadTypes _payloadTypes;
    private readonly ExtensionIds _extensionIds;

    /// <param name="input">Whose offer it is.</param>
    public OfferedMedia(DescriptionInput input)
    {
        _input = input;

        // What this side has said counts first: as offerer it chose the numbers, as answerer it took over those of the offer (RFC 3264 section 6.1).
        _payloadTypes = new PayloadTypes(input.PendingLocal, input.CurrentLocal, input.CurrentRemote);
        _extensionIds = new ExtensionIds(input.PendingLocal, input.CurrentLocal, input.CurrentRemote);
    }

    /// <summary>The payload types of a section, the preferred ones first.</summary>
    public List<MediaFormat> FormatsOf(OfferSection section)
    {
        var preferred = section.Transceiver >= 0 ? _input.Transceivers[section.Transceiver].PreferredCodecs : [];
        var codecs = section.IsData || section.Transceiver < 0 ? [] : CodecPreferences.Resolve(section.Kind, preferred);
        var formats = new List<MediaFormat>(codecs.Length + 2);

        // rtx repairs several codecs and is one capability: each of its payload types stands behind the codec that it repairs.
        CodecCapability? rtx = null;
        foreach (var codec in codecs)
        {
            rtx = codec.Role == CodecRole.Retransmission ? codec : rtx;
        }

        foreach (var codec in codecs)
        {
            if (codec.Role == CodecRole.Retransmission)
            {
                continue;
            }

            var payloadType = _payloadTypes.Of(codec);
            formats.Add(MediaFormat.Offered(codec, payloadType));
            if (rtx is not null && codec.HasRetransmission)
            {
                formats.Add(MediaFormat.Retransmission(rtx, _payloadTypes.OfRetransmission(codec), codec, payloadType));
            }
        }

        // Section 5.2.2: without codec preferences the order of the last answer stays, and formats that it did not have come last (MUST, both).
        return preferred.IsDefaultOrEmpty && section.Answered is { } answered ? InOrderOf(answered, formats) : formats;
    }

    /// <summary>a=extmap for every header extension of the kind.</summary>
    public void AddExtensions(MediaDescription section)
    {
        foreach (var extension in MediaCapabilities.ExtensionsOf(section.Kind))
        {
            if (_extensionIds.Of(extension) is var id and > 0)
            {
                section.Lines.Add(extension.LineFor(id));
            }
        }
    }

    private static List<MediaFormat> InOrderOf(MediaDescription answered, List<MediaFormat> formats)
    {
        var ordered = new List<MediaFormat>(formats.Count);
        foreach (var (_, capability, repaired) in KnownFormat.In(answered))
        {
            var i = formats.FindIndex(f => f.Codec == capability && f.Repaired == repaired);
            if (i >= 0)
            {
                ordered.Add(formats[i]);
                formats.RemoveAt(i);
            }
        }

        ordered.AddRange(formats);
        return ordered;
    }
}
