using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>JSEP: what happens to a description that is set.</summary>
internal static class Processing
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc9429#section-5.4", "Changing a description",
        [
            Step("unchanged", "What was created is set without a change.", "signaling/operation-outcome"),
            Step("altered-remote", "A description of the other side may have been reduced on the way."),
        ]),
        new("rfc9429#section-5.5", "A local description",
        [
            Step("offer-state", "An offer fits stable and have-local-offer alone.", "signaling/operation-outcome"),
            Step("answer-state", "An answer, provisional or not, fits have-remote-offer and have-local-pranswer alone.", "signaling/operation-outcome"),
            Step("identical", "Its text is that of the last one created."),
        ]),
        new("rfc9429#section-5.6", "A remote description",
        [
            Step("offer-state", "An offer fits stable and have-remote-offer alone.", "signaling/operation-outcome"),
            Step("answer-state", "An answer, provisional or not, fits have-local-offer and have-remote-pranswer alone.", "signaling/operation-outcome"),
            Step("unreadable", "What cannot be read is an error."),
        ]),
        new("rfc9429#section-5.7", "A rollback",
        [
            Step("not-in-stable", "In stable it is an error.", "signaling/operation-outcome"),
            Unseen("either-side", "It does the same by setLocalDescription() and setRemoteDescription().", "The W3C draft decides by the state which of the two may roll back, and its rows ask for that."),
            Step("mids", "Transceivers that the description associated lose their mid."),
            Step("removes", "Transceivers that an offer of the other side made are stopped and removed."),
            Step("keeps-used", "A transceiver that addTrack() gave a track stays."),
            Step("offered-later", "That transceiver is in the next offer."),
            Step("candidates", "What was set apart for the rolled-back description, transports and candidates, goes."),
        ]),
    ];
}
