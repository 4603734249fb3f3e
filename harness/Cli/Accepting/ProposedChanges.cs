using System.Collections.Immutable;
using Conformance.Cli.Display;
using Spectre.Console;

namespace Conformance.Cli.Accepting;

/// <summary>Shows the changes to files that a command proposes, and makes them when confirmed.</summary>
internal static class ProposedChanges
{
    /// <summary>Writes each file with its difference.</summary>
    public static void Show(ImmutableArray<FileChange> changes)
    {
        foreach (var change in changes)
        {
            Terminal.Out.Write(new Text(change.Path + Environment.NewLine, new Style(decoration: Decoration.Bold)));
            foreach (var line in change.Difference)
            {
                Terminal.Out.Write(new Text("  " + line + Environment.NewLine, line.Length == 0 ? Style.Plain : line[0] switch
                {
                    '+' => new Style(Color.Green),
                    '-' => new Style(Color.Red),
                    _ => Style.Plain,
                }));
            }
        }
    }

    /// <summary>Asks, and changes the files.</summary>
    /// <param name="changes">At least one.</param>
    /// <param name="yes">Does not ask.</param>
    /// <exception cref="UsageException">There is nobody to ask.</exception>
    public static ExitCode Apply(ImmutableArray<FileChange> changes, bool yes)
    {
        if (!yes && !IsConfirmed(changes.Length))
        {
            Terminal.Say("nothing was changed");
            return ExitCode.Unexpected;
        }

        foreach (var change in changes)
        {
            change.Apply();
        }

        Terminal.Say($"{Files(changes.Length)} changed; 'git diff' shows {(changes.Length == 1 ? "it" : "them")} again");
        return ExitCode.AsExpected;
    }

    private static bool IsConfirmed(int files)
    {
        if (Console.IsInputRedirected)
        {
            throw new UsageException($"{Files(files)} would change and there is nobody to ask: --yes changes {(files == 1 ? "it" : "them")}");
        }

        Console.Out.Write($"Change {Files(files)}? [y/N] ");
        return Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
