namespace Conformance.Peers.Provisioning;

/// <summary>A command to run to its end.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">Its arguments, unquoted.</param>
/// <param name="Timeout">After which it is ended with all its children.</param>
internal sealed record ProcessRequest(string File, IReadOnlyList<string> Arguments, TimeSpan Timeout)
{
    public string CommandLine => string.Join(' ', [Quote(File), .. Arguments.Select(Quote)]);

    private static string Quote(string word) => word.Contains(' ') ? $"\"{word}\"" : word;
}
