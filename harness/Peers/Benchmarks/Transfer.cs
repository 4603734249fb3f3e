namespace Conformance.Peers.Benchmarks;

/// <summary>How messages are sent in a measurement.</summary>
/// <param name="Size">Bytes of each message.</param>
/// <param name="Room">Bytes that the sender keeps in its buffer at most; it fills up again at a quarter.</param>
/// <param name="WarmUp">From the first message on, time that does not count.</param>
/// <param name="Length">Time that counts.</param>
public sealed record Transfer(int Size, int Room, TimeSpan WarmUp, TimeSpan Length);
