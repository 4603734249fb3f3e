namespace Conformance.WebRtc.Sctp;

/// <summary>Puts fragments together (RFC 9260 section 6.9). A message is whole when a run of TSNs goes from its first fragment to its last.</summary>
internal sealed class Reassembly
{
    private const int MostSpares = 64;

    // Each run stands under its first and under its last TSN.
    private readonly Dictionary<uint, FragmentRun> _runs = [];
    private readonly Stack<FragmentRun> _spares = new();

    /// <summary>Payload bytes of the fragments that wait.</summary>
    public int Bytes { get; private set; }

    /// <summary>Ends of runs that wait.</summary>
    public int Count => _runs.Count;

    /// <summary>Takes a DATA chunk that is new.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="message">The message that it makes whole.</param>
    /// <returns>What became of it.</returns>
    public ReassemblyResult Add(in DataChunk chunk, out ReceivedMessage message)
    {
        message = default;
        var isBegin = (chunk.Flags & DataFlags.Begin) != 0;
        var isEnd = (chunk.Flags & DataFlags.End) != 0;
        if (isBegin && isEnd)
        {
            var isUnordered = (chunk.Flags & DataFlags.Unordered) != 0;
            message = new ReceivedMessage(chunk.StreamId, chunk.Ssn, chunk.Ppid, isUnordered, MessageBuffer.Copy(chunk.Payload));
            return ReassemblyResult.Whole;
        }

        // A run that has its end, or its beginning, is of another message: one that was given up half sent may be beside this one.
        var before = !isBegin && _runs.TryGetValue(chunk.Tsn.Previous.Value, out var left) && !left.HasEnd ? left : null;
        var after = !isEnd && _runs.TryGetValue(chunk.Tsn.Next.Value, out var right) && !right.HasBegin ? right : null;
        if (before?.Agrees(chunk) == false || after?.Agrees(chunk) == false)
        {
            return ReassemblyResult.Contradiction;
        }

        var run = Take(chunk, before, after);
        Bytes += chunk.Payload.Length;
        if (!run.HasBegin || !run.HasEnd)
        {
            _runs[run.First.Value] = _runs[run.Last.Value] = run;
            return ReassemblyResult.Waits;
        }

        Bytes -= run.Length;
        message = run.TakeMessage();
        Recycle(run);
        return ReassemblyResult.Whole;
    }

    /// <summary>Bytes of the message that goes on after this TSN, if it is not whole.</summary>
    public int RunBytesAt(Tsn tsn) => _runs.TryGetValue(tsn.Value, out var run) && !run.HasEnd ? run.Length : 0;

    /// <summary>Drops the messages of which a part up to this TSN waits: they never become whole (RFC 3758 section 3.6).</summary>
    public void DropUpTo(Tsn tsn)
    {
        foreach (var (value, run) in _runs)
        {
            if (run.First <= tsn)
            {
                // Seen twice unless both ends are one TSN; gone with the second one.
                _runs.Remove(value);
                if (value == run.Last.Value)
                {
                    Bytes -= run.Length;
                }

                if (!_runs.ContainsKey(run.First.Value) && !_runs.ContainsKey(run.Last.Value))
                {
                    run.Release();
                    Recycle(run);
                }
            }
        }
    }

    /// <summary>Gives all buffers back.</summary>
    public void Clear()
    {
        foreach (var (value, run) in _runs)
        {
            if (value == run.Last.Value)
            {
                run.Release();
            }
        }

        _runs.Clear();
        Bytes = 0;
    }

    /// <summary>Puts a fragment to the runs beside it; the result stands under no TSN.</summary>
    private FragmentRun Take(in DataChunk chunk, FragmentRun? before, FragmentRun? after)
    {
        Remove(before);
        Remove(after);
        if (before is not null)
        {
            before.Append(chunk);
            if (after is not null)
            {
                before.Join(after);
                Recycle(after);
            }

            return before;
        }

        if (after is not null)
        {
            after.Prepend(chunk);
            return after;
        }

        if (!_spares.TryPop(out var run))
        {
            run = new FragmentRun();
        }

        run.Begin(chunk);
        return run;
    }

    private void Remove(FragmentRun? run)
    {
        if (run is not null)
        {
            _runs.Remove(run.First.Value);
            _runs.Remove(run.Last.Value);
        }
    }

    private void Recycle(FragmentRun run)
    {
        if (_spares.Count < MostSpares)
        {
            _spares.Push(run);
        }
    }
}
