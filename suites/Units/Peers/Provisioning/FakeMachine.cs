using System.Runtime.InteropServices;
using Conformance.Peers.Provisioning;

namespace Conformance.Units.Peers.Provisioning;

/// <summary>A machine made of a table of files and a table of commands; by default a Debian with nothing installed, as root.</summary>
internal sealed class FakeMachine : IMachine
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, string> files = [];
    private readonly HashSet<string> plainFiles = [];
    private readonly List<(string Start, Func<ProcessRequest, ProcessOutcome> Answer)> commands = [];
    private readonly List<string> ran = [];

    public FakeMachine(MachineSystem system = MachineSystem.Linux)
    {
        System = system;
        HomeFolder = system switch { MachineSystem.Windows => @"C:\Users\me", MachineSystem.MacOS => "/Users/me", _ => "/root" };
        ProgramFolder = system == MachineSystem.Windows ? @"C:\app" : "/app";
        Variables["PATH"] = "/usr/local/bin:/usr/bin:/snap/bin";
    }

    public MachineSystem System { get; }

    public Architecture Architecture { get; init; } = Architecture.X64;

    public bool IsPrivileged { get; set; } = true;

    public string HomeFolder { get; }

    public string ProgramFolder { get; }

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Command lines in the order of their start.</summary>
    public IReadOnlyList<string> Ran
    {
        get
        {
            lock (guard)
            {
                return [.. ran];
            }
        }
    }

    public FakeMachine File(string path, string text = "", bool executable = true)
    {
        lock (guard)
        {
            files[path] = text;
            if (!executable)
            {
                plainFiles.Add(path);
            }
        }

        return this;
    }

    /// <summary>An executable that prints that text when asked for its version.</summary>
    public FakeMachine Browser(string path, string prints) => File(path).On($"{path} --version", prints);

    public FakeMachine On(string start, string output = "", int exitCode = 0, string errors = "", Action? effect = null) => On(start, _ =>
    {
        effect?.Invoke();
        return new(ProcessEnd.Exited, exitCode, output, errors);
    });

    public FakeMachine TimesOut(string start) => On(start, _ => new(ProcessEnd.TimedOut, -1, "", ""));

    public FakeMachine On(string start, Func<ProcessRequest, ProcessOutcome> answer)
    {
        lock (guard)
        {
            commands.Insert(0, (start, answer));
        }

        return this;
    }

    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    public bool FileExists(string path)
    {
        lock (guard)
        {
            return files.ContainsKey(path);
        }
    }

    public bool FolderExists(string path)
    {
        lock (guard)
        {
            return files.Keys.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal));
        }
    }

    public bool IsExecutable(string path)
    {
        lock (guard)
        {
            return !plainFiles.Contains(path);
        }
    }

    public string? ReadText(string path)
    {
        lock (guard)
        {
            return files.GetValueOrDefault(path);
        }
    }

    public string? FileVersion(string path) => ReadText(path) is { Length: > 0 } version ? version : null;

    public Task<ProcessOutcome> RunAsync(ProcessRequest request, CancellationToken cancellation)
    {
        Func<ProcessRequest, ProcessOutcome>? answer;
        lock (guard)
        {
            ran.Add(request.CommandLine);
            answer = commands.FirstOrDefault(command => request.CommandLine.StartsWith(command.Start, StringComparison.Ordinal)).Answer;
        }

        return Task.FromResult(answer?.Invoke(request) ?? new(ProcessEnd.NotStarted, -1, "", $"no such file: {request.File}"));
    }
}
