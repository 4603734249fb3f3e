using Spectre.Console;

namespace Conformance.Cli.Display;

/// <summary>The console, wide enough not to cut words when the output goes to a file.</summary>
internal static class Terminal
{
    public static IAnsiConsole Out { get; } = Create();

    /// <summary>True when a person watches: a live display makes sense.</summary>
    public static bool IsLive => !Console.IsOutputRedirected && Out.Profile.Capabilities.Interactive && Environment.GetEnvironmentVariable("CI") is null;

    /// <summary>One line as it is: never wrapped, never read as markup.</summary>
    public static void Say(string line) => Console.Out.WriteLine(line);

    private static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 200;
        }

        return console;
    }
}
