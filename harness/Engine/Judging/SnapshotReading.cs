using Conformance.Spec.Traces;

namespace Conformance.Engine.Judging;

/// <summary>Reads an attribute of an object out of a snapshot.</summary>
internal static class SnapshotReading
{
    /// <summary>Whether the object is there, and the attribute's value (null for null).</summary>
    /// <param name="state">The snapshot.</param>
    /// <param name="id"><c>pc</c>, <c>sctp</c>, or an id such as <c>channel:0</c>.</param>
    /// <param name="member">The attribute's name.</param>
    public static (bool Found, string? Value) Read(StateSnapshot state, string id, string member) => id.Split(':')[0] switch
    {
        "pc" => (true, member switch
        {
            "signalingState" => state.SignalingState,
            "iceConnectionState" => state.IceConnectionState,
            "iceGatheringState" => state.IceGatheringState,
            "connectionState" => state.ConnectionState,
            "currentLocalDescription" => state.CurrentLocal,
            "pendingLocalDescription" => state.PendingLocal,
            "currentRemoteDescription" => state.CurrentRemote,
            "pendingRemoteDescription" => state.PendingRemote,
            "sctp" => state.Sctp?.Id,
            _ => null,
        }),
        "sctp" => (state.Sctp is not null, state.Sctp?.State),
        "channel" => Of(state.Channels.FirstOrDefault(c => c.Id == id), c => member == "readyState" ? c.ReadyState : null),
        "dtls" => Of(state.Dtls.FirstOrDefault(d => d.Id == id), d => d.State),
        "ice" => Of(state.Ice.FirstOrDefault(i => i.Id == id), i => member switch
        {
            "state" => i.State,
            "gatheringState" => i.GatheringState,
            "role" => i.Role,
            _ => null,
        }),
        "transceiver" => Of(state.Transceivers.FirstOrDefault(t => t.Id == id), t => member switch
        {
            "mid" => t.Mid,
            "direction" => t.Direction,
            "currentDirection" => t.CurrentDirection,
            _ => null,
        }),
        _ => (false, null),
    };

    private static (bool Found, string? Value) Of<T>(T? item, Func<T, string?> read)
        where T : class => item is null ? (false, null) : (true, read(item));
}
