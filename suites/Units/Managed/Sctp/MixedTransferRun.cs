using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>
/// One seeded run: both sides send on streams of all kinds, reset them, read slowly, and one shuts down at some time, over a bad link.
/// </summary>
internal sealed class MixedTransferRun
{
    private const int LargestMessage = 256 * 1024;
    private static readonly TimeSpan Long = TimeSpan.FromHours(2);

    private readonly Random _random;
    private readonly SctpPair _pair;
    private readonly SctpEndpoint[] _ends;
    private readonly MixedStream[][] _streams;
    private readonly Queue<int>[] _held = [new(), new()];
    private readonly int _receiveBuffer;
    private readonly bool _holds;
    private readonly bool _corrupts;
    private int _bytesLeft;
    private string? _fault;

    private MixedTransferRun(int seed, int mostBytes, Action<SctpPair>? prepare)
    {
        _random = new Random(seed);
        var conditions = LinkConditions.Draw(_random);
        var packetSize = _random.Next(3) == 0 ? _random.Next(256, 1400) : 1188;
        (_receiveBuffer, _holds) = (_random.Next(3) == 0 ? _random.Next(1500, 20_000) : 1 << 20, _random.Next(3) == 0);
        _corrupts = conditions.Corruption > 0;
        _bytesLeft = mostBytes;
        _pair = new SctpPair(seed, conditions, o => o with
        {
            MaxPacketSize = packetSize,
            MaxInitRetransmissions = 100,
            MaxRetransmissions = 100,
            ReceiveBufferSize = _receiveBuffer,
        });
        _ends = [_pair.A, _pair.B];
        _streams = [Streams(), Streams()];
        for (var i = 0; i < 2; i++)
        {
            Listen(i);
        }

        prepare?.Invoke(_pair);
    }

    /// <param name="seed">The seed.</param>
    /// <param name="mostBytes">About how many bytes it sends.</param>
    /// <param name="prepare">Changes the pair first.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Run(int seed, int mostBytes, Action<SctpPair>? prepare = null) => new MixedTransferRun(seed, mostBytes, prepare).Run();

    private string? Run()
    {
        _pair.A.Association.Connect(_pair.Now);
        if (_random.Next(2) == 0)
        {
            _pair.B.Association.Connect(_pair.Now);
        }

        for (var step = _random.Next(5, 60); step > 0; step--)
        {
            Step(_random.Next(2));
        }

        foreach (var end in _ends)
        {
            end.IsReading = true;
        }

        // One that shuts down stops resets, and a shutdown has a guard of its own, which a bad link may outlast.
        var ending = _random.Next(2);
        if (!TryRun(() => _streams.All(s => s.All(t => !t.IsResetting))))
        {
            return Stuck("resets");
        }

        if (_random.Next(2) == 0 && !TryRun(() => _streams.All(s => s.All(t => t.IsComplete))))
        {
            return Stuck("messages");
        }

        if (!TryRun(() => _ends.All(e => e.Association.State == SctpState.Established)))
        {
            return Stuck("the handshake");
        }

        _pair.Link.Conditions = _pair.Link.Conditions with { Loss = 0, Corruption = 0 };
        _ends[ending].Association.Shutdown();
        return TryRun(() => _ends.All(e => e.Association.State == SctpState.Ended)) ? Fault() : Stuck("the shutdown");
    }

    private void Step(int side)
    {
        var (end, streams) = (_ends[side], _streams[side]);
        var stream = streams[_random.Next(streams.Length)];
        switch (_random.Next(10))
        {
            case <= 5:
                var size = Math.Min(_bytesLeft, DrawSize());
                _bytesLeft -= size;
                stream.Send(_pair.Now, end.Association, Math.Max(1, size));
                break;
            case 6 when !stream.IsResetting && end.Association.State == SctpState.Established:
                stream.Reset(end.Association);
                break;
            case 7:
                end.IsReading = !end.IsReading;
                break;
            case 8:
                LetGo(side, _random.Next(4));
                break;
            default:
                _pair.Wait(TimeSpan.FromMilliseconds(_random.Next(0, 300)));
                break;
        }

        // A message may be longer than the buffer, which counts whole ones only.
        var most = _receiveBuffer + LargestMessage + (64 * 1024);
        foreach (var e in _ends)
        {
            if (e.Association.UnreadBytes > most)
            {
                _fault ??= $"{e.Association.UnreadBytes} bytes wait to be read; the buffer has {_receiveBuffer}";
            }
        }
    }

    private int DrawSize() => _random.Next(20) switch
    {
        0 => _random.Next(1, LargestMessage),
        < 6 => _random.Next(1, 20_000),
        < 8 => 1,
        _ => _random.Next(1, 1200),
    };

    private MixedStream[] Streams() => [.. Enumerable.Range(0, _random.Next(1, 6)).Select(id => new MixedStream((ushort)id, new SendOptions(
        IsUnordered: _random.Next(3) == 0,
        MaxRetransmits: _random.Next(4) == 0 ? _random.Next(4) : null,
        MaxLifetime: _random.Next(4) == 0 ? TimeSpan.FromMilliseconds(_random.Next(0, 1000)) : null)))];

    private void Listen(int side)
    {
        _ends[side].Arrived = (id, bytes) =>
        {
            if (_streams[1 - side].FirstOrDefault(s => s.Id == id) is not { } stream)
            {
                _fault ??= $"a message on stream {id}, which nobody uses";
                return;
            }

            stream.Arrived(bytes);
            if (_holds)
            {
                _ends[side].Association.Hold(bytes.Length);
                _held[side].Enqueue(bytes.Length);
            }
        };
        _ends[side].Told = told =>
        {
            foreach (var id in told.StreamIds ?? [])
            {
                if (told.Kind == SctpEventKind.IncomingStreamsReset)
                {
                    Array.Find(_streams[1 - side], s => s.Id == id)?.ArrivedReset();
                }
                else
                {
                    Array.Find(_streams[side], s => s.Id == id)?.ResetDone();
                }
            }
        };
    }

    private void LetGo(int side, int count)
    {
        for (; count > 0 && _held[side].TryDequeue(out var bytes); count--)
        {
            _ends[side].Association.Release(bytes);
        }
    }

    private bool TryRun(Func<bool> until) => _pair.TryRun(
        () =>
        {
            LetGo(0, int.MaxValue);
            LetGo(1, int.MaxValue);
            return until();
        },
        Long);

    private string Stuck(string what) => $"{what} did not end: {_pair.A.Association.State} and {_pair.B.Association.State} at {_pair.Now}, "
        + string.Join(", ", _ends.Select(e => e.Events.LastOrDefault().Error));

    private string? Fault()
    {
        for (var i = 0; i < 2; i++)
        {
            var end = _ends[i];
            if (end.Events.Count(e => e.Kind == SctpEventKind.Closed) != 1 || end.Events[^1].Kind != SctpEventKind.Closed)
            {
                return $"side {i} told {string.Join(", ", end.EventKinds)}; {end.Events.LastOrDefault().Error}";
            }

            foreach (var stream in _streams[i])
            {
                if (stream.Fault() is { } fault)
                {
                    return $"from side {i}: {fault}";
                }

                if (end.BytesLeft.GetValueOrDefault(stream.Id) != stream.BytesSent)
                {
                    return $"from side {i}: {end.BytesLeft.GetValueOrDefault(stream.Id)} bytes have left stream {stream.Id} of {stream.BytesSent}";
                }
            }

            var counters = end.Association.Counters;
            if (!_corrupts && counters.BadChecksums + counters.BadHeaders + counters.MalformedChunks + counters.UnknownChunks + counters.BadCookies > 0)
            {
                return $"side {i} counts bad packets, and no packet was changed";
            }
        }

        var (sent, received) = (_ends.Sum(e => e.Association.Counters.PacketsSent), _ends.Sum(e => e.Association.Counters.PacketsReceived));
        return sent != _pair.Link.Sent || received > _pair.Link.Delivered ? $"{sent} packets sent, {_pair.Link.Sent} of them by the link; {received} received" : _fault;
    }
}
