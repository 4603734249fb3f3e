using System.Net;

namespace Conformance.WebRtc.Ice;

/// <summary>What a gatherer asks of the transport loop or tells the connection.</summary>
/// <param name="Generation">The generation that it is about.</param>
internal abstract record GatheringOutput(IceGeneration Generation)
{
    /// <summary>Asks for the transport's ports: <see cref="IceGatherer.PortsOpened"/> is the answer.</summary>
    internal sealed record OpenPorts(IceGeneration Generation) : GatheringOutput(Generation);

    /// <summary>Asks for the addresses of a server: <see cref="IceGatherer.Resolved"/> is the answer.</summary>
    internal sealed record Resolve(IceGeneration Generation, ServerRun Server) : GatheringOutput(Generation);

    /// <summary>Asks for a stream to the server, or over UDP for a port of its own: <see cref="IceGatherer.LinkOpened"/> or
    /// <see cref="IceGatherer.LinkFailed"/> is the answer.</summary>
    internal sealed record OpenLink(IceGeneration Generation, ServerAttempt Attempt) : GatheringOutput(Generation);

    /// <summary>What was opened for a server is not needed any more.</summary>
    internal sealed record CloseLink(IceGeneration Generation, IcePort Link) : GatheringOutput(Generation);

    /// <summary>A new candidate is available.</summary>
    internal sealed record Found(IceGeneration Generation, LocalCandidate Candidate) : GatheringOutput(Generation);

    /// <summary>A server has refused, or was not reached.</summary>
    /// <param name="Generation">The generation.</param>
    /// <param name="Local">From where it was asked; null where that does not show, or was tried from several places.</param>
    /// <param name="Url">The URL of the server.</param>
    /// <param name="Code">The STUN error code, or 701.</param>
    /// <param name="Text">The STUN reason phrase, or words of this library.</param>
    internal sealed record Failed(IceGeneration Generation, IPEndPoint? Local, string Url, int Code, string Text) : GatheringOutput(Generation);

    /// <summary>All candidates of the generation have been told.</summary>
    internal sealed record Ended(IceGeneration Generation) : GatheringOutput(Generation);
}
