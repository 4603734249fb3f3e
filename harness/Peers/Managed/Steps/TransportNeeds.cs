using Conformance.Peers.Managed.Binding;

namespace Conformance.Peers.Managed.Steps;

/// <summary>
/// Tells the conditions of a <c>wait</c> that can hold only with packets on the wire, which this stage of the managed stack does not send: it
/// answers <c>unsupported</c> to them at once instead of a timeout. Calls are not affected. Goes away with the first transport that connects.
/// </summary>
internal static class TransportNeeds
{
    private static readonly string[] Connected = ["checking", "connected", "completed", "disconnected", "failed"];
    private static readonly string[] NeverAlone = ["open", "message", "datachannel", "bufferedamountlow", "selectedcandidatepairchange"];

    /// <summary>What the condition needs, null when it can come true without a transport.</summary>
    /// <param name="condition">The condition, which does not hold now.</param>
    /// <param name="on">The object that it speaks of.</param>
    public static string? Of(WaitCondition condition, object? on)
    {
        var needs = condition.Event is { } type
            ? NeverAlone.Contains(type) || (type is "close" or "closing" && !IsClosing(on))
            : condition.Member switch
            {
                "connectionState" => condition.Is.All(v => v is "connecting" || Connected.Contains(v)),
                "iceConnectionState" => condition.Is.All(Connected.Contains),
                "state" when ScriptKind.Of(on) is "RTCDtlsTransport" => condition.Is.All(v => v is "connecting" || Connected.Contains(v)),
                "state" => condition.Is.All(Connected.Contains),
                "readyState" => condition.Is.All(v => v is "open" || (v is "closing" or "closed" && !IsClosing(on))),
                _ => false,
            };
        return needs ? $"transports: {condition.On} {condition.Event ?? $"{condition.Member} {string.Join(" or ", condition.Is)}"}" : null;
    }

    /// <summary>True for a channel that was closed at this side: it comes to its end by itself. Only the other side could close any other.</summary>
    private static bool IsClosing(object? channel) =>
        ScriptKind.Of(channel) is not "RTCDataChannel" || ScriptValue.Read(channel, "readyState") is "closing" or "closed";
}
