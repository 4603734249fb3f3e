namespace Conformance.Peers.Provisioning;

/// <summary>How a command ended.</summary>
internal enum ProcessEnd
{
    Exited,
    TimedOut,

    /// <summary>It could not be started: no such file, no permission.</summary>
    NotStarted,
}
