using System.Diagnostics;

namespace Conformance.Peers.Benchmarks;

/// <summary>Two managed connections that are connected. Only on their loop.</summary>
/// <param name="A">The offerer.</param>
/// <param name="B">The answerer.</param>
/// <param name="Milliseconds">From the first call to the channel open on both sides.</param>
internal sealed record ManagedPair(ManagedEnd A, ManagedEnd B, double Milliseconds)
{
    /// <summary>Connects two connections of the loop that the caller runs on.</summary>
    public static async Task<ManagedPair> OpenAsync()
    {
        var started = Stopwatch.GetTimestamp();
        ManagedEnd? b = null;
        var a = new ManagedEnd(isOfferer: true, told => b!.Receive(told));
        b = new ManagedEnd(isOfferer: false, a.Receive);
        await Task.WhenAll(a.StartAsync(), a.Opened, b.Opened);
        await Task.WhenAll(a.Received, b.Received);
        return new ManagedPair(a, b, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>Closes both.</summary>
    public void Close()
    {
        A.Close();
        B.Close();
    }
}
