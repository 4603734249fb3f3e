namespace Conformance.WebRtc;

/// <summary>What createDataChannel() refuses by its arguments alone (<c>webrtc#dom-peerconnection-createdatachannel</c>).</summary>
internal static class DataChannelInitCheck
{
    private const string Clause = "(webrtc#dom-peerconnection-createdatachannel)";

    /// <summary>Converts the dictionary as WebIDL does, before any step of the method: its members in the order of their names.</summary>
    /// <exception cref="RTCException">TypeError: a number out of range, or null for the protocol.</exception>
    public static RTCDataChannelInit Convert(RTCDataChannelInit options)
    {
        EnforceRange.UnsignedShort(options.Id, "id");
        EnforceRange.UnsignedShort(options.MaxPacketLifeTime, "maxPacketLifeTime");
        EnforceRange.UnsignedShort(options.MaxRetransmits, "maxRetransmits");
        return options with { Protocol = UsvString.From(options.Protocol, "protocol") };
    }

    /// <summary>Steps 5 to 17.</summary>
    /// <param name="label">The label.</param>
    /// <param name="options">The properties, the id only where it counts.</param>
    /// <exception cref="RTCException">TypeError.</exception>
    public static void Check(string label, RTCDataChannelInit options)
    {
        // 5. and 11.
        CheckLength(label, "label");
        CheckLength(options.Protocol, "protocol");

        // 14.
        if (options is { Negotiated: true, Id: null })
        {
            throw RTCException.Type($"a negotiated channel needs an id {Clause}");
        }

        // 15. and 16. Every value of an unsigned short can be kept, so none is lowered.
        if (options is { MaxPacketLifeTime: not null, MaxRetransmits: not null })
        {
            throw RTCException.Type($"maxPacketLifeTime and maxRetransmits exclude each other {Clause}");
        }

        // 17.
        if (options.Id > ChannelIds.Greatest)
        {
            throw RTCException.Type($"id is {options.Id}; at most {ChannelIds.Greatest} is allowed {Clause}");
        }
    }

    private static void CheckLength(string text, string name)
    {
        if (UsvString.Utf8Length(text) is var length and > ushort.MaxValue)
        {
            throw RTCException.Type($"{name} has {length} bytes of UTF-8; at most 65535 are allowed {Clause}");
        }
    }
}
