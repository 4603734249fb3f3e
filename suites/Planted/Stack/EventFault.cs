namespace Conformance.WebRtc;

/// <summary>What happens to some events instead of being fired once, in their turn.</summary>
/// <param name="Takes">Which events.</param>
/// <param name="Times">How often they fire.</param>
/// <param name="Until">They wait for such an event and fire behind it; null when they do not wait.</param>
/// <param name="EndsWithTask">Whether they fire at the latest when the task that fires them is over.</param>
internal sealed record EventFault(Func<object, RTCEvent, bool> Takes, int Times, Func<object, RTCEvent, bool>? Until, bool EndsWithTask)
{
    private static readonly Func<object, RTCEvent, bool> Any = (_, _) => true;

    /// <summary>They never fire.</summary>
    public static EventFault Dropped(Func<object, RTCEvent, bool> takes) => new(takes, 0, null, false);

    /// <summary>They fire twice.</summary>
    public static EventFault Doubled(Func<object, RTCEvent, bool> takes) => new(takes, 2, null, false);

    /// <summary>They fire behind the next event of their task, or the next such event.</summary>
    public static EventFault Swapped(Func<object, RTCEvent, bool> takes, Func<object, RTCEvent, bool>? with = null) => new(takes, 1, with ?? Any, true);

    /// <summary>They fire behind such an event, in whatever task it comes.</summary>
    public static EventFault Behind(Func<object, RTCEvent, bool> takes, Func<object, RTCEvent, bool> until) => new(takes, 1, until, false);
}
