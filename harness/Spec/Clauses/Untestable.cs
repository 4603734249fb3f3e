namespace Conformance.Spec.Clauses;

/// <summary>Why a trace cannot show a step.</summary>
internal static class Untestable
{
    public const string Slot = "It sets what no attribute or event shows by itself; what follows from it is asked for where it shows.";
    public const string Inside = "It says how an implementation goes about it; only the outcome shows, and other steps ask for that.";
    public const string Media = "It shows in packets of media, and traces hold what a script sees.";
    public const string Wire = "It shows on the wire, and traces hold what a script sees.";
    public const string Fault = "It takes a fault inside the implementation that no row can bring about.";
    public const string Timing = "It takes a moment between two steps of the implementation that no row can choose.";
    public const string Page = "It takes the end of the page, and with it the trace ends.";
    public const string Origin = "It takes a second origin, and the rows of a run share one page's origin.";
    public const string Support = "No implementation at hand has what it is about.";
    public const string Multiplexed = "The only policy that there is requires RTCP multiplexing, so that a section without it is refused before it is answered.";
    public const string Reader = "It asks a reader to keep a value; whether it did shows only in media or not at all.";
}
