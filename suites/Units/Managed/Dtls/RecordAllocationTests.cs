using Conformance.WebRtc.Dtls;
using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Dtls;

/// <summary>Steady transfer of messages by two associations over two sessions, packet by packet, on one thread.</summary>
public sealed class RecordAllocationTests
{
    private const int Messages = 10_000;

    [TestCase(1000)]
    [TestCase(16_000)]
    public async Task SteadyTransfer_AllocatesNothingForAPacket(int length)
    {
        var pair = new DtlsPair();
        await pair.Connect();
        var (packets, allocated) = await pair.Run(() =>
        {
            var transfer = new SecureTransfer(pair);
            var message = new byte[length];
            transfer.Send(message, 500);
            var (before, packetsBefore) = (GC.GetAllocatedBytesForCurrentThread(), transfer.Packets);
            transfer.Send(message, Messages);
            return (transfer.Packets - packetsBefore, GC.GetAllocatedBytesForCurrentThread() - before);
        });

        Assert.That(packets, Is.GreaterThan(Messages));
        // Pools and queues may grow once more; one object for each packet would be a hundred times as much.
        Assert.That(allocated, Is.LessThan(2048), $"{packets} packets");
    }

    /// <summary>Each packet that an association has becomes a record of its session; each record that comes out of one is a packet for the other.</summary>
    private sealed class SecureTransfer
    {
        private readonly DtlsPair _pair;
        private readonly SctpAssociation[] _ends;
        private readonly byte[] _packet = new byte[1200];
        private readonly byte[][] _wire = [new byte[1300], new byte[1300]];
        private readonly int[] _length = new int[2];
        private TimeSpan _now;
        private int _received;

        public SecureTransfer(DtlsPair pair)
        {
            _pair = pair;
            var random = new Random(1);
            var options = new SctpOptions { Random = random.NextBytes, CookieSecret = new byte[32], MaxPacketSize = 1160 };
            _ends = [new SctpAssociation(options), new SctpAssociation(options)];
            pair.ClientHost.Packet = d => Put(0, d);
            pair.ServerHost.Packet = d => Put(1, d);
            pair.ClientHost.Record = d => _ends[0].HandlePacket(_now, d);
            pair.ServerHost.Record = d => _ends[1].HandlePacket(_now, d);
            _ends[0].Connect(_now);
            while (_ends[0].State != SctpState.Established || _ends[1].State != SctpState.Established)
            {
                Exchange();
            }
        }

        public long Packets => _ends[0].Counters.PacketsSent + _ends[1].Counters.PacketsSent;

        public void Send(byte[] message, int count)
        {
            _received = 0;
            for (var sent = 0; _received < count;)
            {
                for (; sent < count && sent - _received < 16; sent++)
                {
                    _ends[0].Send(_now, 0, Ppid.Binary, message);
                }

                Exchange();
            }
        }

        private void Exchange()
        {
            _now += TimeSpan.FromMicroseconds(20);
            for (var from = 0; from < 2; from++)
            {
                while (_ends[from].TryGetTransmit(_now, _packet, out var length))
                {
                    Session(from).Send(_packet.AsSpan(0, length));
                    Session(1 - from).HandleDatagram(_wire[from].AsSpan(0, _length[from]));
                }

                if (_ends[from].NextTimeout <= _now)
                {
                    _ends[from].HandleTimeout(_now);
                }
            }

            foreach (var end in _ends)
            {
                while (end.TryTakeEvent(out var told))
                {
                    if (told.Kind == SctpEventKind.Message)
                    {
                        told.Payload.Release();
                        _received++;
                    }
                }
            }
        }

        private DtlsSession Session(int end) => end == 0 ? _pair.Client : _pair.Server;

        private void Put(int from, ReadOnlySpan<byte> datagram)
        {
            datagram.CopyTo(_wire[from]);
            _length[from] = datagram.Length;
        }
    }
}
