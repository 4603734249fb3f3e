using System.CommandLine;
using System.Text.Json;
using Conformance.Engine;
using Conformance.Engine.Results;
using Conformance.Reporting.Runs;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance corpus</c>: writes the descriptions that browsers made in a run as files, one of each kind.</summary>
internal static class CorpusCommand
{
    // What differs from run to run without making another kind of description.
    private static readonly string[] Varying =
    [
        "o=", "c=", "a=rtcp:", "a=ice-pwd:", "a=fingerprint:", "a=candidate:", "a=msid:", "a=ssrc:", "a=ssrc-group:", "a=msid-semantic:",
    ];

    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "The run's folder: one of 'conformance run --tables fixtures/sdp/corpus --on chromium,firefox'." };
        var output = new Option<string?>("--out") { Description = "Folder with a folder for each browser; their *.sdp files are replaced. Default: fixtures/sdp/corpus.", HelpName = "folder" };
        var command = new Command("corpus", "Writes the offers and answers of a run as <browser>/<scenario>-<peer>-<offer|answer>-<n>.sdp.") { run, output };
        command.SetAction((parsed, _) => Guard.RunAsync(() => Task.FromResult(
            Write(parsed.GetValue(run)!, parsed.GetValue(output) ?? Path.Combine(RepositoryRoot.Find(), "fixtures", "sdp", "corpus")))));
        return command;
    }

    private static ExitCode Write(string run, string output)
    {
        var path = Path.Combine(run, RunFolderReader.TracesFile);
        if (!File.Exists(path))
        {
            throw new UsageException($"{path} is not there; give the folder of a run, which 'conformance run' prints at its end");
        }

        // The file has the cases in the order in which they ended; the corpus has them in the order of the table.
        var order = RunFolderReader.Read(run).CaseIds.ToList();
        var traces = File.ReadLines(path).Select(line => JsonSerializer.Deserialize(line, ResultJson.Lines.TraceLine)!).OrderBy(line => order.IndexOf(line.Case));
        var files = new Dictionary<string, string?>(StringComparer.Ordinal);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var trace in traces)
        {
            foreach (var peer in trace.Peers)
            {
                Collect(trace, peer, files, kinds);
            }
        }

        foreach (var folder in files.Keys.Select(name => Path.Combine(output, Path.GetDirectoryName(name)!)).Distinct())
        {
            Directory.CreateDirectory(folder);
            foreach (var old in Directory.EnumerateFiles(folder, "*.sdp"))
            {
                File.Delete(old);
            }
        }

        var distinct = files.Where(file => file.Value is not null).ToList();
        foreach (var (name, sdp) in distinct)
        {
            File.WriteAllText(Path.Combine(output, name), sdp!.Replace("\r\n", "\n", StringComparison.Ordinal));
        }

        Console.WriteLine($"{distinct.Count} descriptions of {files.Count} in {output}");
        return ExitCode.AsExpected;
    }

    private static void Collect(TraceLine trace, TraceLine.PeerTrace peer, Dictionary<string, string?> files, HashSet<string> kinds)
    {
        var scenario = trace.Case[..trace.Case.IndexOf('@')].Split('/')[^1];
        var ufrags = new List<string>();
        var other = trace.Peers.FirstOrDefault(p => p.Peer != peer.Peer)?.Implementation ?? peer.Implementation;
        foreach (var (type, sdp) in peer.Entries.Select(Made).OfType<(string, string)>())
        {
            // One that is left out has its number too, so that the numbers do not depend on the rows above.
            var stem = Path.Combine(peer.Implementation, $"{scenario}-{other}-{type}-");
            var number = 1 + files.Keys.Count(name => name.StartsWith(stem, StringComparison.Ordinal));
            files.Add($"{stem}{number}.sdp", kinds.Add($"{peer.Implementation} {type} {Kind(sdp, ufrags)}") ? sdp : null);
        }
    }

    // The description that a peer made itself: what it set as its own, with candidates once it was read later; or what it made and never set.
    private static (string Type, string Sdp)? Made(JsonElement entry)
    {
        var name = entry.GetProperty("name").GetString();
        if (entry.GetProperty("kind").GetString() is not ("resolve" or "return") || !entry.TryGetProperty("detail", out var detail))
        {
            return null;
        }

        if (name == "setLocalDescription" && !detail.TryGetProperty("local", out detail))
        {
            return null;
        }

        return name is "setLocalDescription" or "createOffer" or "createAnswer" or "get localDescription"
            && detail.ValueKind == JsonValueKind.Object && detail.TryGetProperty("sdp", out var sdp)
            ? (detail.GetProperty("type").GetString()!, sdp.GetString()!)
            : null;
    }

    // Descriptions are of one kind when nothing but addresses, names and numbers that are drawn by lot tells them apart.
    private static string Kind(string sdp, List<string> ufrags)
    {
        var lines = new List<string>();
        foreach (var line in sdp.Split("\r\n").Select(line => Without(line, ufrags)))
        {
            if (lines.Count == 0 || lines[^1] != line)
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines);
    }

    private static string Without(string line, List<string> ufrags)
    {
        if (line.StartsWith("m=", StringComparison.Ordinal) && line.Split(' ') is var parts && parts[1] != "0")
        {
            return string.Join(' ', [parts[0], "9", .. parts[2..]]);
        }

        if (line.StartsWith("a=ice-ufrag:", StringComparison.Ordinal))
        {
            // Which of the peer's ufrags it is, so that a restart is a kind of its own.
            if (!ufrags.Contains(line))
            {
                ufrags.Add(line);
            }

            return $"a=ice-ufrag:{ufrags.IndexOf(line)}";
        }

        return Array.Find(Varying, name => line.StartsWith(name, StringComparison.Ordinal)) ?? line;
    }
}
