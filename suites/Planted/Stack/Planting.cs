using System.Runtime.CompilerServices;

namespace Conformance.WebRtc;

/// <summary>Which loop has which bug. A loop that was given none runs as it ships, so that cases side by side do not mix.</summary>
internal static class Planting
{
    private static readonly ConditionalWeakTable<RtcLoop, PlantedEvents> Loops = [];

    /// <summary>Gives every connection of a loop a bug.</summary>
    public static void Plant(RtcLoop loop, PlantedBug bug) => Loops.Add(loop, new PlantedEvents(loop, bug));

    /// <summary>True when the loop that the caller runs on has the bug.</summary>
    public static bool Has(PlantedBug bug) => Bug == bug;

    /// <summary>The bug of the loop that the caller runs on.</summary>
    public static PlantedBug Bug => Of(RtcLoop.Current)?.Bug ?? PlantedBug.None;

    /// <summary>What happens to the events of a loop; null where they fire as they should.</summary>
    public static PlantedEvents? Of(RtcLoop? loop) => loop is not null && Loops.TryGetValue(loop, out var planted) ? planted : null;
}
