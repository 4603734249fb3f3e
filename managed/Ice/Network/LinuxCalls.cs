using System.Runtime.InteropServices;

namespace Conformance.WebRtc.Ice;

/// <summary>System calls of Linux on 64 bits that .NET has no name for: waiting for many sockets on one thread, and many datagrams in one call.</summary>
internal static unsafe partial class LinuxCalls
{
    /// <summary>EPOLL_CTL_ADD.</summary>
    public const int Add = 1;

    /// <summary>EPOLL_CTL_DEL.</summary>
    public const int Delete = 2;

    /// <summary>EPOLLIN.</summary>
    public const uint Readable = 1;

    /// <summary>MSG_DONTWAIT.</summary>
    public const int DoNotWait = 0x40;

    /// <summary>MSG_TRUNC.</summary>
    public const int Truncated = 0x20;

    /// <summary>EINTR.</summary>
    public const int Interrupted = 4;

    /// <summary>EAGAIN.</summary>
    public const int WouldBlock = 11;

    private const int CloseOnExecute = 0x80000;

    /// <summary>Makes a set of descriptors to wait for; negative when the system refuses.</summary>
    public static int CreatePoll() => EpollCreate(CloseOnExecute);

    /// <summary>Waits less than a millisecond, or not at all when a signal comes.</summary>
    public static void Sleep(TimeSpan time)
    {
        var wanted = stackalloc long[2] { 0, (long)time.TotalNanoseconds };
        _ = NanoSleep(wanted, null);
    }

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static partial int ControlPoll(int poll, int operation, int descriptor, byte* polled);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    public static partial int WaitForPoll(int poll, byte* polled, int most, int milliseconds);

    [LibraryImport("libc", EntryPoint = "recvmmsg", SetLastError = true)]
    public static partial int ReceiveMessages(int descriptor, Message* messages, uint count, int flags, void* timeout);

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(long* time, long* left);

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int EpollCreate(int flags);

    /// <summary>struct mmsghdr.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 64)]
    public struct Message
    {
        [FieldOffset(0)]
        public byte* Name;

        [FieldOffset(8)]
        public uint NameLength;

        [FieldOffset(16)]
        public Vector* Vectors;

        [FieldOffset(24)]
        public nuint VectorCount;

        [FieldOffset(48)]
        public int Flags;

        [FieldOffset(56)]
        public uint Length;
    }

    /// <summary>struct iovec.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Vector
    {
        public byte* Bytes;
        public nuint Length;
    }
}
