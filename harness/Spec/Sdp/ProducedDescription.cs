using System.Collections.Immutable;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Sdp;

/// <summary>A description that an implementation made, and what was negotiated when it did.</summary>
public sealed record ProducedDescription
{
    /// <summary>The entry that shows it.</summary>
    public required TraceEntry Entry { get; init; }

    /// <summary>The call that made it, null for what is shown later.</summary>
    public TraceEntry? Call { get; init; }

    /// <summary><c>offer</c>, <c>answer</c> or <c>pranswer</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The description.</summary>
    public required SdpDescription Sdp { get; init; }

    /// <summary>Where it appears.</summary>
    public required DescriptionStage Stage { get; init; }

    /// <summary>True when it was made at this entry; false when one that createOffer or createAnswer made may just be applied, or is shown again.</summary>
    public bool IsNew { get; init; }

    /// <summary>The offer that it answers; null for an offer, or when the trace does not show the offer.</summary>
    public SdpDescription? Offer { get; init; }

    /// <summary>The local description before it, applied last: pending, or else current.</summary>
    public SdpDescription? PreviousLocal { get; init; }

    /// <summary>The local half of the last negotiation that ended.</summary>
    public SdpDescription? CurrentLocal { get; init; }

    /// <summary>The remote half of the last negotiation that ended.</summary>
    public SdpDescription? CurrentRemote { get; init; }

    /// <summary>The answer of that negotiation: one of its halves.</summary>
    public SdpDescription? LastAnswer { get; init; }

    /// <summary>The description of the same kind (offers; answers) that was made last before it.</summary>
    public SdpDescription? LastOfKind { get; init; }

    /// <summary>The description that was made last before it.</summary>
    public SdpDescription? LastMade { get; init; }

    /// <summary>Every local description that was applied before it.</summary>
    public ImmutableArray<SdpDescription> AppliedBefore { get; init; } = [];

    /// <summary>The members called so far on the connection or on an object that belongs to it.</summary>
    public ImmutableHashSet<string> CalledSoFar { get; init; } = [];

    /// <summary>What getCapabilities() has told so far.</summary>
    public ToldCapabilities Capabilities { get; init; } = ToldCapabilities.None;

    /// <summary>The codecs that setCodecPreferences() has given transceivers so far, by their ids. None that prefers nothing.</summary>
    public ImmutableDictionary<string, ImmutableArray<CodecIdentity>> PreferredCodecs { get; init; } = ImmutableDictionary<string, ImmutableArray<CodecIdentity>>.Empty;

    /// <summary>True once something was called that gives new ICE credentials at a time of the application's choice.</summary>
    public bool MayRestartIce { get; init; }

    /// <summary>True when createOffer, createAnswer or setLocalDescription failed since the description before it: it may have taken a session version.</summary>
    public bool HasFailedCreation { get; init; }

    /// <summary>The constructor's <c>bundlePolicy</c>; null when its argument cannot be read.</summary>
    public string? BundlePolicy { get; init; }

    /// <summary>True for an offer.</summary>
    public bool IsOffer => Type == "offer";

    /// <summary>True for an answer, final or not.</summary>
    public bool IsAnswer => Type is "answer" or "pranswer";

    /// <summary>True when no description was set before it, but for the offer that it answers.</summary>
    public bool IsInitial => PreviousLocal is null && CurrentRemote is null;

    /// <summary>True for an offer before which no description was set.</summary>
    public bool IsInitialOffer => IsOffer && IsInitial;

    /// <summary>True when a section continues one that is negotiated: not new, not recycled, not rejected.</summary>
    public bool Continues(SdpMedia media) =>
        !media.IsRejected && CurrentLocal?.At(media.Index) is { IsRejected: false } && CurrentRemote?.At(media.Index) is { IsRejected: false };

    /// <summary>True when the section of this place was rejected in the last negotiation, so that a new one may take the place.</summary>
    public bool IsFree(int index) => CurrentLocal?.At(index) is { IsRejected: true } || CurrentRemote?.At(index) is { IsRejected: true };

    /// <summary>True when a section has to carry the attributes of its transport itself: it is in use and not bundled into another one.</summary>
    public bool OwnsTransport(SdpMedia media) =>
        !media.IsRejected && !media.IsBundleOnly && (IsInitialOffer || !Sdp.IsBundledIntoAnother(media));

    /// <summary>
    /// True when a section must not carry them. A section that a later offer adds to a group is neither: RFC 9429 section 5.2.2 makes it like one of an
    /// initial offer, RFC 9143 section 7.1.3 like a bundled one.
    /// </summary>
    public bool SharesTransport(SdpMedia media) =>
        !media.IsRejected && (media.IsBundleOnly || (Sdp.IsBundledIntoAnother(media) && (IsAnswer || Continues(media))));

    /// <summary>
    /// The section whose transport the section of this place has since the last negotiation, in a half of that: the one that the answer's group names first.
    /// </summary>
    public SdpMedia NegotiatedTransport(SdpDescription half, int index) =>
        LastAnswer?.At(index) is { } answered && LastAnswer.BundleOf(answered) is { } group && half.ByMid(group.Mids[0]) is { } tagged
            ? tagged
            : half.Media[index];

    /// <summary>
    /// The id of the transceiver that a section is for: the one with its mid, or in an initial offer the one of its place. Null when the trace does not show it.
    /// </summary>
    public string? TransceiverOf(SdpMedia media)
    {
        if (Entry.State is not { } state || !media.IsRtp)
        {
            return null;
        }

        var associated = media.Mid is null ? null : state.Transceivers.FirstOrDefault(t => t.Mid == media.Mid);
        return associated is not null || !IsInitialOffer
            ? associated?.Id
            : state.Transceivers.Where(t => t.Direction != "stopped").ElementAtOrDefault(Sdp.Media.Take(media.Index).Count(o => o.IsRtp))?.Id;
    }

    /// <summary>The section of the offer that a section answers.</summary>
    public SdpMedia? Offered(SdpMedia media) => Offer?.At(media.Index);
}
