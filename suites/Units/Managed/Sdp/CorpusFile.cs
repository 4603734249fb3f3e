using Conformance.Engine;

namespace Conformance.Units.Managed.Sdp;

/// <summary>One description of <c>fixtures/sdp/corpus</c>, with the CRLF that it had when a browser made it.</summary>
internal sealed record CorpusFile(string Name, string Text)
{
    public static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "fixtures", "sdp", "corpus");

    public static IReadOnlyList<CorpusFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.sdp", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new CorpusFile(
                Path.GetRelativePath(Folder, path).Replace('\\', '/')[..^".sdp".Length],
                File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal))),
    ];

    public static CorpusFile Of(string name) => All.Single(file => file.Name == name);

    public IEnumerable<string> Lines(string prefix) => Text.Split("\r\n").Where(line => line.StartsWith(prefix, StringComparison.Ordinal));
}
