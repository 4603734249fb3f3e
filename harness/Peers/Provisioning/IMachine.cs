using System.Runtime.InteropServices;

namespace Conformance.Peers.Provisioning;

/// <summary>All of the world that provisioning sees, so that a test can play any machine.</summary>
internal interface IMachine
{
    MachineSystem System { get; }

    Architecture Architecture { get; }

    /// <summary>Root on Unix, an elevated process on Windows.</summary>
    bool IsPrivileged { get; }

    string HomeFolder { get; }

    /// <summary>The program's folder, where Playwright's package puts <c>.playwright</c>.</summary>
    string ProgramFolder { get; }

    /// <summary>An environment variable, null when unset or empty.</summary>
    string? Variable(string name);

    bool FileExists(string path);

    bool FolderExists(string path);

    /// <summary>True when a file may be executed.</summary>
    bool IsExecutable(string path);

    /// <summary>A file's text, null when there is no such file.</summary>
    string? ReadText(string path);

    /// <summary>The version that a Windows executable carries, null when it carries none.</summary>
    string? FileVersion(string path);

    Task<ProcessOutcome> RunAsync(ProcessRequest request, CancellationToken cancellation);
}
