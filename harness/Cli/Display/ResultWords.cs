using Conformance.Engine.Results;

namespace Conformance.Cli.Display;

/// <summary>The words of results.</summary>
internal static class ResultWords
{
    /// <summary>What makes an implementation available: a command is announced as one, a sentence stands by itself.</summary>
    public static string Install(string? remedy) => remedy switch
    {
        null => "",
        _ when remedy.StartsWith("install ", StringComparison.Ordinal) => remedy,
        _ => $"to install: {remedy}",
    };

    public static string Of(Verdict verdict) => VerdictStyle.All.First(v => v.Verdict == verdict).Name;
}
