using BenchmarkDotNet.Attributes;
using Conformance.WebRtc.Sctp;

namespace Conformance.Benchmarks;

/// <summary>A megabyte from one SCTP association to another, without a network: what is allocated for it is to be nothing.</summary>
public class PacketPath
{
    private const int Megabyte = 1 << 20;

    private readonly InMemoryTransfer _transfer = new();
    private readonly byte[] _bytes = new byte[1 << 16];

    /// <summary>Bytes of a message.</summary>
    [Params(1 << 10, 1 << 16)]
    public int MessageSize { get; set; }

    [Benchmark]
    public long Transfer() => _transfer.Send(_bytes.AsMemory(0, MessageSize), Megabyte / MessageSize);
}
