namespace Conformance.Engine.Peers;

/// <summary>A host (page, browser, process) failed: it crashed, hung, or broke the protocol. Says nothing about conformance.</summary>
public sealed class PeerHostException : Exception
{
    /// <summary>What failed.</summary>
    public PeerHostException(string message)
        : base(message)
    {
    }

    /// <summary>What failed, and why.</summary>
    public PeerHostException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
