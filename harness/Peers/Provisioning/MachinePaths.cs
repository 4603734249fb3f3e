namespace Conformance.Peers.Provisioning;

/// <summary>Paths of a machine in that machine's own spelling.</summary>
internal static class MachinePaths
{
    public static string Join(this IMachine machine, params ReadOnlySpan<string> parts)
    {
        var separator = machine.System == MachineSystem.Windows ? '\\' : '/';
        var path = parts[0].TrimEnd(separator);
        foreach (var part in parts[1..])
        {
            path += separator + part.Trim(separator);
        }

        return path;
    }
}
