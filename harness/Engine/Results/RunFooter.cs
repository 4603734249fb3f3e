namespace Conformance.Engine.Results;

/// <summary>The last line of <c>results.jsonl</c> when the run came to its end; a killed run has none.</summary>
/// <param name="Ended">When it ended.</param>
/// <param name="Cases">Cases run, without those taken over from a resumed run.</param>
/// <param name="Seconds">From the first case's start to the last one's end.</param>
/// <param name="Interrupted">True when the user stopped it.</param>
public sealed record RunFooter(DateTimeOffset Ended, int Cases, double Seconds, bool Interrupted);
