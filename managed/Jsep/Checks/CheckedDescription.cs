using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>A remote description that is being checked, and what it is held against.</summary>
/// <param name="Description">The remote description.</param>
/// <param name="Type">Offer, pranswer or answer.</param>
/// <param name="Local">For an answer the local offer; for an offer the last local description, null when there is none.</param>
/// <param name="Previous">The last remote description, null when there is none.</param>
/// <param name="Transceivers">The transceivers.</param>
internal sealed record CheckedDescription(
    SessionDescription Description, RTCSdpType Type, SessionDescription? Local, SessionDescription? Previous, IReadOnlyList<TransceiverView> Transceivers)
{
    private readonly MediaDescription[] _owners = [.. Description.Media.Select(BundleLayout.TransportOwner)];

    private readonly IReadOnlyList<SdpCodec>?[] _codecs = new IReadOnlyList<SdpCodec>?[Description.Media.Count];
    private readonly IReadOnlyList<SdpCodec>?[] _offeredCodecs = new IReadOnlyList<SdpCodec>?[Description.Media.Count];

    /// <summary>True for answers and provisional answers.</summary>
    public bool IsAnswer => Type != RTCSdpType.Offer;

    /// <summary>The number of sections.</summary>
    public int Count => Description.Media.Count;

    /// <summary>The section at this place.</summary>
    public MediaDescription this[int index] => Description.Media[index];

    /// <summary>The section that has the transport attributes of the section at this place.</summary>
    public MediaDescription OwnerOf(int index) => _owners[index];

    /// <summary>The codecs of the section at this place.</summary>
    public IReadOnlyList<SdpCodec> CodecsOf(int index) => _codecs[index] ??= Description.Media[index].Codecs;

    /// <summary>For an answer: the codecs of the section that it answers.</summary>
    public IReadOnlyList<SdpCodec> OfferedCodecsOf(int index) => _offeredCodecs[index] ??= Local!.Media[index].Codecs;

    /// <summary>True when the section is of a kind that this side knows, and in use: its content counts.</summary>
    public bool IsLive(int index)
    {
        var section = Description.Media[index];
        return (MediaSections.IsRtp(section) || MediaSections.IsData(section)) && !IsZero(index);
    }

    /// <summary>True for an RTP section in use.</summary>
    public bool IsLiveRtp(int index) => IsLive(index) && MediaSections.IsRtp(Description.Media[index]);

    /// <summary>True when the section is rejected or stopped. In an answer a=bundle-only has no place, so there port 0 says it all (RFC 9429 section 5.3.1).</summary>
    public bool IsZero(int index) => IsAnswer ? Description.Media[index].Port == 0 : Description.Media[index].IsRejected;

    /// <summary>The name of a section in messages.</summary>
    public string Name(int index) => $"section {index} ({Description.Media[index].Kind}, mid {Description.Media[index].Mid ?? "missing"})";

    /// <summary>The error for invalid content: what there is, what was expected, and where that is written.</summary>
    public RTCException Invalid(string actual, string expected, string clause) =>
        RTCException.InvalidAccess($"remote {W3CName.Of(Type)}: {actual}; expected {expected} ({clause})");
}
