using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>One seeded run: both sides send on streams of all kinds over a bad link and begin streams again; one stops reading for a while, one ends
/// it.</summary>
internal sealed class MixedTransferRun
{
    private const int LongestMessage = 256 * 1024;
    private static readonly TimeSpan Long = TimeSpan.FromHours(2);

    private readonly MixedTraffic[] _traffic = [new(), new()];
    private readonly Random _random;
    private readonly SctpPair _pair;
    private readonly SctpEndpoint[] _ends;
    private readonly int _buffer;
    private readonly int _packetSize;
    private int _budget = 320 * 1024;

    private MixedTransferRun(int seed)
    {
        _random = new Random(seed);
        _packetSize = _random.Next(4) == 0 ? _random.Next(256, 1400) : 1132;
        _buffer = _random.Next(4) == 0 ? _random.Next(1500, 20_000) : 1 << 20;
        _pair = new SctpPair(seed, LinkConditions.Draw(_random), o => o with
        {
            MaxPacketSize = _packetSize,
            ReceiveBufferSize = _buffer,
            MaxInitRetransmissions = 100,
            MaxRetransmissions = 100,
        });
        _ends = [_pair.A, _pair.B];
    }

    private bool IsEstablished => _ends.All(e => e.Association.State == SctpState.Established);

    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Run(int seed) => new MixedTransferRun(seed).Run();

    private string? Run()
    {
        _pair.A.Association.Connect(_pair.Now);
        if (_random.Next(2) == 0)
        {
            _pair.B.Association.Connect(_pair.Now);
        }

        for (var left = _random.Next(3, 25); left > 0; left--)
        {
            Act();
            if (_ends.Any(e => e.Association.ReceiveBufferUsed > _buffer + LongestMessage))
            {
                return $"{_ends.Max(e => e.Association.ReceiveBufferUsed)} bytes wait in a buffer of {_buffer}";
            }
        }

        if (!_pair.TryRun(() => IsEstablished, Long))
        {
            return $"{_pair.A.Association.State} and {_pair.B.Association.State}; it cannot be established";
        }

        var end = _random.Next(3);
        var ender = _ends[_random.Next(2)].Association;
        if (end == 0 && !_pair.TryRun(() => _traffic[0].IsComplete(_pair.B) && _traffic[1].IsComplete(_pair.A), Long))
        {
            return $"not all has arrived: {Faults(isAll: true)}; {_pair.A.Association.State} and {_pair.B.Association.State}";
        }

        // On a bad link a shutdown may take longer than its guard allows.
        var wasCorrupted = _pair.Link.Conditions.Corruption > 0;
        _pair.Link.Conditions = _pair.Link.Conditions with { Loss = 0, Corruption = 0 };
        if (end == 2)
        {
            ender.Abort("enough");
        }
        else
        {
            ender.Shutdown();
        }

        return !_pair.TryRun(() => _ends.All(e => e.Association.State == SctpState.Ended), Long)
            ? $"{_pair.A.Association.State} and {_pair.B.Association.State}; it does not end"
            : Faults(isAll: end < 2) ?? EndFault(end < 2) ?? CounterFault(wasCorrupted);
    }

    private void Act()
    {
        var side = _random.Next(2);
        var association = _ends[side].Association;
        switch (_random.Next(12))
        {
            case 0:
                association.ResetStreams((ushort)_random.Next(MixedTraffic.Streams));
                break;
            case 1:
                _ends[side].IsReading = false;
                _pair.Wait(TimeSpan.FromMilliseconds(_random.Next(500)));
                _ends[side].IsReading = true;
                break;
            case 2 or 3:
                _pair.Wait(TimeSpan.FromMilliseconds(_random.Next(200)));
                break;
            default:
                var longest = _random.Next(20) == 0 ? LongestMessage : _random.Next(4) == 0 ? 8000 : 300;
                var size = Math.Min(_random.Next(4, longest + 1), _budget);
                if (size >= 4)
                {
                    _budget -= size;
                    _traffic[side].Send(_pair.Now, association, _random, size);
                }

                break;
        }
    }

    private string? Faults(bool isAll) => _traffic[0].FaultOf(_pair.B, isAll) ?? _traffic[1].FaultOf(_pair.A, isAll);

    private string? EndFault(bool isOrderly) =>
        isOrderly && _ends.Any(e => e.EventKinds.Last() != SctpEventKind.Closed)
            ? $"A told {string.Join(", ", _pair.A.EventKinds)}; B told {string.Join(", ", _pair.B.EventKinds)}; {_pair.A.Events[^1].Error} {_pair.B.Events[^1].Error}"
            : null;

    private string? CounterFault(bool wasCorrupted)
    {
        var sent = _ends.Sum(e => e.Association.Counters.PacketsSent);
        var bad = _ends.Sum(e => e.Association.Counters.BadChecksums + e.Association.Counters.BadHeaders + e.Association.Counters.MalformedChunks);

        // Half of the packets may be lost twice each way; the rest is what keeps a slow run going.
        var most = 3000 + (40 * (_traffic.Sum(t => t.Bytes / (_packetSize - 28)) + _traffic.Sum(t => t.Count)));
        return sent != _pair.Link.Sent ? $"{sent} packets counted, {_pair.Link.Sent} sent"
            : bad > 0 && !wasCorrupted ? $"{bad} packets could not be read, none was changed"
            : sent > most ? $"{sent} packets for {_traffic.Sum(t => t.Bytes)} bytes; {most} are many"
            : null;
    }
}
