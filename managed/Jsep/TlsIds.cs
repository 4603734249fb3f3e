using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>Which a=tls-id a section has (RFC 8842 section 5): the one of its DTLS association.</summary>
internal static class TlsIds
{
    /// <summary>That of an offer: nothing here ever asks for a new association.</summary>
    public static string ForOffer(int index, string mid, DescriptionInput input) =>
        Before(input.CurrentLocal, index, mid) ?? input.TlsId;

    /// <summary>That of an answer, null for none.</summary>
    public static string? ForAnswer(MediaDescription offered, int index, DescriptionInput input)
    {
        // RFC 8842 section 5.3: an offer without a=tls-id MUST NOT be answered with one.
        if (Of(offered) is not { } asked)
        {
            return null;
        }

        // RFC 9429 section 5.3.2: it stays (MUST), but for an offer with another one, which is answered with a new one (MUST).
        return Before(input.CurrentLocal, index, offered.Mid) is { } own && Before(input.CurrentRemote, index, offered.Mid) is { } theirs
            ? theirs == asked ? own : input.NewTlsId(asked)
            : input.TlsId;
    }

    /// <summary>The a=tls-id of a section's transport, null when there is none.</summary>
    public static string? Of(MediaDescription section)
    {
        var owner = BundleLayout.TransportOwner(section);
        return owner.Get("tls-id") ?? owner.Session.Lines.Get("tls-id");
    }

    private static string? Before(SessionDescription? description, int index, string? mid) => description?.FindInUse(index, mid) is { } before ? Of(before) : null;
}
