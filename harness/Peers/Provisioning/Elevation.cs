namespace Conformance.Peers.Provisioning;

/// <summary>How a command gets the right to change the machine.</summary>
internal enum Elevation
{
    /// <summary>Not at all: a password would be asked for.</summary>
    None,

    /// <summary>The process has the right itself.</summary>
    Root,

    /// <summary>sudo works without a password.</summary>
    Sudo,
}
