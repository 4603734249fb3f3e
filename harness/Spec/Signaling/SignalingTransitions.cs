using System.Collections.Immutable;
using Conformance.Spec.Enums;

namespace Conformance.Spec.Signaling;

/// <summary>
/// The signaling state machine as data (<c>webrtc#rtcsignalingstate-enum</c>, <c>webrtc#set-description</c>; RFC 9429 sections 3.2, 5.5, 5.6 and 5.7).
/// A pair that is neither in the list of moves nor in the list of open questions is refused.
/// </summary>
public static class SignalingTransitions
{
    private const string Stable = "stable";
    private const string LocalOffer = "have-local-offer";
    private const string RemoteOffer = "have-remote-offer";
    private const string LocalPranswer = "have-local-pranswer";
    private const string RemotePranswer = "have-remote-pranswer";
    private const string Closed = "closed";

    private static readonly ImmutableArray<SignalingCell> Moves =
    [
        Move(Stable, Local("offer"), LocalOffer),
        Move(Stable, Remote("offer"), RemoteOffer),

        Move(LocalOffer, Local("offer"), LocalOffer),
        Move(LocalOffer, Local("rollback"), Stable),
        Move(LocalOffer, Remote("pranswer"), RemotePranswer),
        Move(LocalOffer, Remote("answer"), Stable),

        // The draft runs a whole rollback first and the remote offer after it, so stable is visited and told to listeners.
        Move(LocalOffer, Remote("offer"), RemoteOffer) with { Via = Stable, Reason = "implicit rollback of the local offer" },

        Move(RemoteOffer, Local("pranswer"), LocalPranswer),
        Move(RemoteOffer, Local("answer"), Stable),
        Move(RemoteOffer, Remote("offer"), RemoteOffer),
        Move(RemoteOffer, Remote("rollback"), Stable),

        Move(LocalPranswer, Local("pranswer"), LocalPranswer),
        Move(LocalPranswer, Local("answer"), Stable),

        Move(RemotePranswer, Remote("pranswer"), RemotePranswer),
        Move(RemotePranswer, Remote("answer"), Stable),
    ];

    private const string OtherSide =
        "RFC 9429 section 4.1.10.2 names the method that set the offer as the one for its rollback, in words without a MUST; section 5.7 and the " +
        "draft's check before it look at the state only. web-platform-tests expects InvalidStateError.";

    private static readonly ImmutableArray<SignalingCell> Open =
    [
        new(LocalOffer, Remote("rollback"), SignalingOutcome.Unspecified, Reason: OtherSide),
        new(RemoteOffer, Local("rollback"), SignalingOutcome.Unspecified, Reason: OtherSide),
    ];

    /// <summary>The type that setLocalDescription without a type takes, by state (<c>webrtc#dom-peerconnection-setlocaldescription</c>).</summary>
    private static readonly ImmutableDictionary<string, string> Implicit = new Dictionary<string, string>
    {
        [Stable] = "offer",
        [LocalOffer] = "offer",
        [RemotePranswer] = "offer",
        [RemoteOffer] = "answer",
        [LocalPranswer] = "answer",
    }.ToImmutableDictionary();

    /// <summary>The states, in the draft's order.</summary>
    public static ImmutableArray<string> States => WebRtcEnums.SignalingState.Values;

    /// <summary>The operations: local before remote, types in the draft's order.</summary>
    public static ImmutableArray<SignalingOperation> Operations { get; } =
        [.. WebRtcEnums.SdpType.Values.Select(Local), .. WebRtcEnums.SdpType.Values.Select(Remote)];

    /// <summary>Every cell, states and operations in order.</summary>
    public static ImmutableArray<SignalingCell> Cells { get; } = [.. States.SelectMany(s => Operations.Select(o => Cell(s, o)))];

    /// <summary>The cell of a state and an operation.</summary>
    public static SignalingCell Cell(string state, SignalingOperation operation) =>
        Moves.Concat(Open).FirstOrDefault(c => c.From == state && c.Operation == operation)
        ?? new SignalingCell(state, operation, SignalingOutcome.Refused);

    /// <summary>The state after the operation succeeded, null when it is refused or the documents do not say.</summary>
    public static string? Next(string state, SignalingOperation operation) => Cell(state, operation).To;

    /// <summary>The type that setLocalDescription() without a description takes, null when the connection is closed.</summary>
    public static string? ImplicitType(string state) => Implicit.GetValueOrDefault(state);

    /// <summary>True when one operation can lead from one state straight to the other. The implicit rollback counts as two.</summary>
    public static bool IsEdge(string from, string to) => Moves.Any(c => c.From == from && (c.Via ?? c.To) == to) || (to == Closed && from != Closed);

    private static SignalingOperation Local(string type) => new(Remote: false, type);

    private static SignalingOperation Remote(string type) => new(Remote: true, type);

    private static SignalingCell Move(string from, SignalingOperation operation, string to) => new(from, operation, SignalingOutcome.Moves, to);
}
