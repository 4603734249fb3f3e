using Conformance.Engine.Results;

namespace Conformance.Cli.Display;

/// <summary>The words of results.</summary>
internal static class ResultWords
{
    public static string Of(Verdict verdict) => VerdictStyle.All.First(v => v.Verdict == verdict).Name;
}
