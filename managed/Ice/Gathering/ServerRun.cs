namespace Conformance.WebRtc.Ice;

/// <summary>One server of a generation, asked from several ports.</summary>
/// <param name="run">The gathering of the generation.</param>
/// <param name="server">The server.</param>
/// <param name="index">Its place in the list: the earlier one is preferred.</param>
internal sealed class ServerRun(GatheringRun run, IceServerAddress server, int index)
{
    /// <summary>The gathering of the generation.</summary>
    public GatheringRun Run => run;

    /// <summary>The server.</summary>
    public IceServerAddress Server => server;

    /// <summary>Its place in the list.</summary>
    public int Index => index;

    /// <summary>From how many ports it is still being asked.</summary>
    public int Open { get; set; }

    /// <summary>True when it has answered, though it may have been an error.</summary>
    public bool WasReached { get; set; }

    /// <summary>Why it was not reached.</summary>
    public string Reason { get; set; } = "the name of the server has no address";
}
