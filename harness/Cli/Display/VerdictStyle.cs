using Conformance.Engine.Results;

namespace Conformance.Cli.Display;

/// <summary>How verdicts look on a terminal.</summary>
internal static class VerdictStyle
{
    /// <summary>In the order of a summary's columns.</summary>
    public static IReadOnlyList<(Verdict Verdict, string Name, string Colour)> All { get; } =
    [
        (Verdict.Pass, "pass", "green"),
        (Verdict.Known, "known", "blue"),
        (Verdict.Fail, "fail", "red"),
        (Verdict.Fixed, "fixed", "yellow"),
        (Verdict.Flaky, "flaky", "yellow"),
        (Verdict.Timeout, "timeout", "red"),
        (Verdict.Unsupported, "unsupported", "grey"),
        (Verdict.HarnessError, "harness-error", "magenta"),
    ];
}
