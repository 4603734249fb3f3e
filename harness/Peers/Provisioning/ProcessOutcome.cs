namespace Conformance.Peers.Provisioning;

/// <summary>What a command left.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code, -1 unless it exited.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error, or why it was not started.</param>
internal sealed record ProcessOutcome(ProcessEnd End, int ExitCode, string Output, string Errors)
{
    public bool Succeeded => End == ProcessEnd.Exited && ExitCode == 0;

    /// <summary>How it failed, with the lines of its output that say why.</summary>
    public string Failure(TimeSpan timeout)
    {
        var how = End switch
        {
            ProcessEnd.TimedOut => $"was ended after {Durations.Describe(timeout)}",
            ProcessEnd.NotStarted => "could not be started",
            _ => $"failed with exit code {ExitCode}",
        };
        var excerpt = OutputExcerpt.Of(Output, Errors);
        return excerpt.Length == 0 ? how : $"{how} ({excerpt})";
    }
}
