using System.Collections.Immutable;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>An offer or answer that was made, and whose sections are whose.</summary>
/// <param name="Sdp">The description.</param>
/// <param name="Text">Its text.</param>
/// <param name="TransceiverOfSection">For each section the index of its transceiver in <see cref="DescriptionInput.Transceivers"/>; -1 for data, and for a
/// section that no transceiver stands behind.</param>
internal sealed record CreatedDescription(SessionDescription Sdp, string Text, ImmutableArray<int> TransceiverOfSection);
