using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Conformance.Peers.Provisioning;

/// <summary>The machine that the program runs on.</summary>
internal sealed class LocalMachine : IMachine
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public MachineSystem System { get; } =
        OperatingSystem.IsLinux() ? MachineSystem.Linux
        : OperatingSystem.IsMacOS() ? MachineSystem.MacOS
        : OperatingSystem.IsWindows() ? MachineSystem.Windows
        : MachineSystem.Other;

    public Architecture Architecture => RuntimeInformation.OSArchitecture;

    public bool IsPrivileged => Environment.IsPrivilegedProcess;

    public string HomeFolder => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public string ProgramFolder => AppContext.BaseDirectory;

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    public bool FileExists(string path) => File.Exists(path);

    public bool FolderExists(string path) => Directory.Exists(path);

    public bool IsExecutable(string path) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & AnyExecute) != 0;

    public string? ReadText(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    public string? FileVersion(string path) =>
        FileVersionInfo.GetVersionInfo(path).ProductVersion is { Length: > 0 } version ? version : null;

    public Task<ProcessOutcome> RunAsync(ProcessRequest request, CancellationToken cancellation) =>
        ProcessRunner.RunAsync(request, cancellation);
}
