namespace Conformance.Peers.Provisioning;

/// <summary>Operating systems that keep browsers in different places.</summary>
internal enum MachineSystem
{
    Linux,
    MacOS,
    Windows,
    Other,
}
