using System.Buffers;
using System.Runtime.InteropServices;

namespace Conformance.WebRtc.Ice;

/// <summary>Receives as many datagrams as have come in one call (recvmmsg of Linux).</summary>
internal sealed unsafe class DatagramBatch
{
    /// <summary>The most datagrams of one call: enough to share its cost.</summary>
    public const int Most = 64;

    /// <summary>Longer than any datagram of STUN, DTLS or RTP over a path of 1500 bytes.</summary>
    public const int BufferLength = 2048;

    // sockaddr_in6.
    private const int NameLength = 28;

    private readonly byte[] _buffers = GC.AllocateUninitializedArray<byte>(Most * BufferLength, pinned: true);
    private readonly byte[] _names = GC.AllocateArray<byte>(Most * NameLength, pinned: true);
    private readonly LinuxCalls.Vector[] _vectors = GC.AllocateArray<LinuxCalls.Vector>(Most, pinned: true);
    private readonly LinuxCalls.Message[] _messages = GC.AllocateArray<LinuxCalls.Message>(Most, pinned: true);

    public DatagramBatch()
    {
        for (var i = 0; i < Most; i++)
        {
            _vectors[i] = new LinuxCalls.Vector { Bytes = Pointer(_buffers) + (i * BufferLength), Length = BufferLength };
            _messages[i] = new LinuxCalls.Message { Name = Pointer(_names) + (i * NameLength), NameLength = NameLength, Vectors = Pointer(_vectors) + i, VectorCount = 1 };
        }
    }

    /// <summary>Gives a receiver what a socket has, without waiting.</summary>
    /// <param name="descriptor">The socket.</param>
    /// <param name="isIPv6">Its family.</param>
    /// <param name="receiver">Who takes it.</param>
    /// <returns>How many; negative when the socket gave an error.</returns>
    public int Receive(int descriptor, bool isIPv6, IDatagramReceiver receiver)
    {
        var count = LinuxCalls.ReceiveMessages(descriptor, Pointer(_messages), Most, LinuxCalls.DoNotWait, null);
        for (var i = 0; i < count; i++)
        {
            // The call has told the length of the address there.
            _messages[i].NameLength = NameLength;

            // One that has been cut short is none.
            if ((_messages[i].Flags & LinuxCalls.Truncated) == 0)
            {
                var length = (int)_messages[i].Length;
                var buffer = ArrayPool<byte>.Shared.Rent(length);
                _buffers.AsSpan(i * BufferLength, length).CopyTo(buffer);
                receiver.Receive(SocketAddresses.Read(_names.AsSpan(i * NameLength, NameLength), isIPv6), buffer, length);
            }
        }

        return count < 0 && Marshal.GetLastPInvokeError() is LinuxCalls.WouldBlock or LinuxCalls.Interrupted ? 0 : count;
    }

    // Of an array that does not move.
    private static T* Pointer<T>(T[] pinned)
        where T : unmanaged => (T*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
}
