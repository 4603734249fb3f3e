using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api;

internal static class LoopExtensions
{
    /// <summary>Waits until the tasks that are queued have run, and the ones that they queue, some levels deep.</summary>
    public static async Task Settle(this RtcLoop loop)
    {
        for (var i = 0; i < 6; i++)
        {
            await loop.InvokeAsync(() => { });
        }
    }
}
