using System.Collections.Immutable;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

/// <summary>
/// [[LastCreatedOffer]] or [[LastCreatedAnswer]]: the text, whose sections are whose, and what it was made from, so that it can be told whether it still
/// represents the system state.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Sdp">The description; copied when it is applied.</param>
/// <param name="TransceiverOfSection">For each section its transceiver, null for data and for a section without one.</param>
/// <param name="Input">What it was made from.</param>
/// <param name="Restarts">How often restartIce() had been called.</param>
internal sealed record CreatedLocalDescription(
    string Text, SessionDescription Sdp, ImmutableArray<RTCRtpTransceiver?> TransceiverOfSection, DescriptionInput Input, int Restarts)
{
    /// <summary>True when a description made now would say the same.</summary>
    public bool StillFits(int restarts, DescriptionInput now) =>
        Restarts == restarts
        && Input.WantsData == now.WantsData
        && ReferenceEquals(Input.CurrentLocal, now.CurrentLocal)
        && ReferenceEquals(Input.CurrentRemote, now.CurrentRemote)
        && ReferenceEquals(Input.PendingLocal, now.PendingLocal)
        && ReferenceEquals(Input.PendingRemote, now.PendingRemote)
        && Input.Transceivers.Length == now.Transceivers.Length
        && Input.Transceivers.Zip(now.Transceivers).All(pair => Same(pair.First, pair.Second));

    private static bool Same(TransceiverView a, TransceiverView b) =>
        (a.Kind, a.Mid, a.Direction, a.IsStopping) == (b.Kind, b.Mid, b.Direction, b.IsStopping)
        && a.StreamIds.SequenceEqual(b.StreamIds)
        && a.SendRids.SequenceEqual(b.SendRids)
        && a.PreferredCodecs.SequenceEqual(b.PreferredCodecs);
}
