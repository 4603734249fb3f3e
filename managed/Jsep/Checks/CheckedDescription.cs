using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep.Checks;

/// <summary>A remote description that is being checked, and what it is held against.</summary>
/// <param name="description">The remote description.</param>
/// <param name="type">Offer, pranswer or answer.</param>
/// <param name="local">For an answer the local offer; for an offer the last local description, null when there is none.</param>
/// <param name="previous">The last remote description, null when there is none.</param>
/// <param name="transceivers">The transceivers.</param>
internal sealed class CheckedDescription(
    SessionDescription description, RTCSdpType type, SessionDescription? local, SessionDescription? previous, IReadOnlyList<TransceiverView> transceivers)
{
    private readonly MediaDescription[] _owners = [.. description.Media.Select(BundleLayout.TransportOwner)];

    private readonly IReadOnlyList<SdpCodec>?[] _codecs = new IReadOnlyList<SdpCodec>?[description.Media.Count];
    private readonly IReadOnlyList<SdpCodec>?[] _offeredCodecs = new IReadOnlyList<SdpCodec>?[description.Media.Count];

    /// <summary>The remote description.</summary>
    public SessionDescription Description => description;

    /// <summary>For an answer the local offer; for an offer the last local description, null when there is none.</summary>
    public SessionDescription? Local => local;

    /// <summary>The last remote description, null when there is none.</summary>
    public SessionDescription? Previous => previous;

    /// <summary>The transceivers.</summary>
    public IReadOnlyList<TransceiverView> Transceivers => transceivers;

    /// <summary>True for answers and provisional answers.</summary>
    public bool IsAnswer => type != RTCSdpType.Offer;

    /// <summary>The number of sections.</summary>
    public int Count => description.Media.Count;

    /// <summary>The section at this place.</summary>
    public MediaDescription this[int index] => description.Media[index];

    /// <summary>The section that has the transport attributes of the section at this place.</summary>
    public MediaDescription OwnerOf(int index) => _owners[index];

    /// <summary>The codecs of the section at this place.</summary>
    public IReadOnlyList<SdpCodec> CodecsOf(int index) => _codecs[index] ??= description.Media[index].Codecs;

    /// <summary>For an answer: the codecs of the section that it answers.</summary>
    public IReadOnlyList<SdpCodec> OfferedCodecsOf(int index) => _offeredCodecs[index] ??= local!.Media[index].Codecs;

    /// <summary>True when the section is of a kind that this side knows, and in use: its content counts.</summary>
    public bool IsLive(int index)
    {
        var section = description.Media[index];
        return (MediaSections.IsRtp(section) || MediaSections.IsData(section)) && !IsZero(index);
    }

    /// <summary>True for an RTP section in use.</summary>
    public bool IsLiveRtp(int index) => IsLive(index) && MediaSections.IsRtp(description.Media[index]);

    /// <summary>True when the section is rejected or stopped. In an answer a=bundle-only has no place, so there port 0 says it all (RFC 9429 section 5.3.1).</summary>
    public bool IsZero(int index) => IsAnswer ? description.Media[index].Port == 0 : description.Media[index].IsRejected;

    /// <summary>The name of a section in messages.</summary>
    public string Name(int index) => $"section {index} ({description.Media[index].Kind}, mid {description.Media[index].Mid ?? "missing"})";

    /// <summary>The error for invalid content: what there is, what was expected, and where that is written.</summary>
    public RTCException Invalid(string actual, string expected, string clause) =>
        RTCException.InvalidAccess($"remote {W3CName.Of(type)}: {actual}; expected {expected} ({clause})");
}
