using System.Globalization;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>
/// The payload types of an offer. A codec keeps the one that it had (RFC 3264 section 8.3.2); a new one gets a payload type that nothing on this connection
/// uses, so all sections can share one transport (RFC 9143 section 9.1).
/// </summary>
internal sealed class PayloadTypes
{
    /// <summary>How many payload types there are.</summary>
    public const int Count = 128;

    private const int FirstDynamic = 96;

    // RFC 5761 section 4: with rtcp-mux 64 to 95 would look like RTCP. Below them 35 to 63 are unassigned.
    private const int FirstUnassigned = 35;
    private const int LastUnassigned = 63;
    private const int None = -1;

    private static readonly string[] Texts = [.. Enumerable.Range(0, Count).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private readonly sbyte[] _codecs = new sbyte[MediaCapabilities.CodecCount];
    private readonly sbyte[] _retransmissions = new sbyte[MediaCapabilities.CodecCount];
    private UInt128 _used;

    /// <param name="descriptions">The descriptions of this connection, the ones that count most first.</param>
    public PayloadTypes(params ReadOnlySpan<SessionDescription?> descriptions)
    {
        Array.Fill(_codecs, (sbyte)None);
        Array.Fill(_retransmissions, (sbyte)None);
        foreach (var description in descriptions)
        {
            foreach (var section in description?.Media ?? [])
            {
                Learn(section);
            }
        }
    }

    /// <summary>The digits of a payload type.</summary>
    public static string Text(int payloadType) => Texts[payloadType];

    /// <summary>The payload type of a codec.</summary>
    public int Of(CodecCapability codec)
    {
        ref var assigned = ref _codecs[codec.Index];
        return assigned != None ? assigned : assigned = Take(codec.PayloadType);
    }

    /// <summary>The payload type of the rtx that repairs a codec.</summary>
    public int OfRetransmission(CodecCapability codec)
    {
        ref var assigned = ref _retransmissions[codec.Index];
        return assigned != None ? assigned : assigned = Take(codec.RetransmissionPayloadType!.Value);
    }

    private void Learn(MediaDescription section)
    {
        if (!MediaSections.IsRtp(section))
        {
            return;
        }

        foreach (var format in section.Formats)
        {
            if (byte.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var payloadType) && payloadType < Count)
            {
                _used |= UInt128.One << payloadType;
            }
        }

        if (KnowsAll(section.Kind))
        {
            return;
        }

        foreach (var (codec, capability, repaired) in KnownFormat.In(section))
        {
            ref var assigned = ref repaired is null ? ref _codecs[capability.Index] : ref _retransmissions[repaired.Index];
            if (assigned == None)
            {
                assigned = (sbyte)codec.PayloadType;
            }
        }
    }

    private bool KnowsAll(string kind)
    {
        foreach (var codec in MediaCapabilities.CodecsOf(kind))
        {
            if ((codec.Role != CodecRole.Retransmission && _codecs[codec.Index] == None) || (codec.HasRetransmission && _retransmissions[codec.Index] == None))
            {
                return false;
            }
        }

        return true;
    }

    private sbyte Take(int wanted)
    {
        // RFC 3551 section 6: static payload types have one meaning.
        var payloadType = wanted < FirstUnassigned || IsFree(wanted) ? wanted : FindFree();
        _used |= UInt128.One << payloadType;
        return (sbyte)payloadType;
    }

    private int FindFree()
    {
        for (var i = FirstDynamic; i < Count; i++)
        {
            if (IsFree(i) && !IsDefault(i))
            {
                return i;
            }
        }

        for (var i = FirstUnassigned; i <= LastUnassigned; i++)
        {
            if (IsFree(i))
            {
                return i;
            }
        }

        throw RTCException.Operation("no payload type is left: 35 to 63 and 96 to 127 are all in use (RFC 5761 section 4)");
    }

    private bool IsFree(int payloadType) => (_used & (UInt128.One << payloadType)) == UInt128.Zero;

    private static bool IsDefault(int payloadType)
    {
        foreach (var codec in MediaCapabilities.AudioCodecs.AsSpan())
        {
            if (codec.PayloadType == payloadType)
            {
                return true;
            }
        }

        foreach (var codec in MediaCapabilities.VideoCodecs.AsSpan())
        {
            if (codec.PayloadType == payloadType || codec.RetransmissionPayloadType == payloadType)
            {
                return true;
            }
        }

        return false;
    }
}
