namespace Conformance.Peers.Benchmarks;

/// <summary>One side of connections whose other side is elsewhere. What it tells the other side are texts: descriptions and candidates as JSON.</summary>
public interface IBenchSide : IAsyncDisposable
{
    /// <summary>Is told what goes to the other side; set before the first connection.</summary>
    Action<string>? Tells { get; set; }

    /// <summary>Takes what the other side tells. May be called on any thread, in order.</summary>
    void Hear(string told);

    /// <summary>Makes the answerer of a connection.</summary>
    Task ExpectAsync(int connection);

    /// <summary>Makes the offerer of a connection and waits for its channel to be open.</summary>
    /// <returns>Milliseconds from the first call to the channel open on this side.</returns>
    Task<double> StartAsync(int connection);

    /// <summary>Waits for the channel to be open on this side.</summary>
    Task OpenedAsync(int connection);

    /// <summary>Counts what arrives.</summary>
    Task<Transferred> CountAsync(int connection, Transfer transfer);

    /// <summary>Begins to send, until the connection is closed.</summary>
    Task StartSendingAsync(int connection, Transfer transfer);

    /// <summary>Closes a connection.</summary>
    Task CloseAsync(int connection);
}
