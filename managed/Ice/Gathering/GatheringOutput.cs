namespace Conformance.WebRtc.Ice;

/// <summary>What a gatherer asks of the transport loop or tells the connection.</summary>
/// <param name="Generation">The generation that it is about.</param>
internal abstract record GatheringOutput(IceGeneration Generation)
{
    /// <summary>Asks for the transport's ports: <see cref="IceGatherer.PortsOpened"/> is the answer.</summary>
    internal sealed record OpenPorts(IceGeneration Generation) : GatheringOutput(Generation);

    /// <summary>A new candidate is available.</summary>
    internal sealed record Found(IceGeneration Generation, LocalCandidate Candidate) : GatheringOutput(Generation);

    /// <summary>All candidates of the generation have been told.</summary>
    internal sealed record Ended(IceGeneration Generation) : GatheringOutput(Generation);
}
