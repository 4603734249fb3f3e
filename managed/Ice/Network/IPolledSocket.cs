namespace Conformance.WebRtc.Ice;

/// <summary>A socket that <see cref="SocketPoller"/> waits for.</summary>
internal interface IPolledSocket
{
    /// <summary>Something has come.</summary>
    /// <param name="batch">Receives it.</param>
    /// <param name="hasOthers">Other sockets wait for the calling thread.</param>
    /// <returns>How many datagrams.</returns>
    int Receive(DatagramBatch batch, bool hasOthers);
}
