using System.Runtime.InteropServices;

namespace Conformance.WebRtc.Sctp;

/// <summary>Puts fragments together (RFC 9260 section 6.9). A message is whole when a run of TSNs goes from its first fragment to its last.</summary>
internal sealed class Reassembly
{
    private readonly Dictionary<uint, Fragment> _fragments = [];

    /// <summary>Payload bytes of the fragments that wait.</summary>
    public int Bytes { get; private set; }

    /// <summary>Fragments that wait.</summary>
    public int Count => _fragments.Count;

    /// <summary>Takes a DATA chunk that is new.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="message">The message that it makes whole.</param>
    /// <returns>What became of it.</returns>
    public ReassemblyResult Add(in DataChunk chunk, out ReceivedMessage message)
    {
        message = default;
        var fragment = new Fragment
        {
            Flags = chunk.Flags,
            StreamId = chunk.StreamId,
            Ssn = chunk.Ssn,
            Ppid = chunk.Ppid,
            OtherEnd = chunk.Tsn,
            RunBytes = chunk.Payload.Length,
        };
        if (!fragment.HasBefore && !fragment.GoesOn)
        {
            message = MessageOf(fragment, MessageBuffer.Copy(chunk.Payload));
            return ReassemblyResult.Whole;
        }

        var (first, last) = (chunk.Tsn, chunk.Tsn);
        if (fragment.HasBefore && TryGet(chunk.Tsn.Previous, out var before) && before.GoesOn)
        {
            if (!before.AgreesWith(fragment))
            {
                return ReassemblyResult.Contradiction;
            }

            first = before.OtherEnd;
            fragment.RunBytes += before.RunBytes;
        }

        if (fragment.GoesOn && TryGet(chunk.Tsn.Next, out var after) && after.HasBefore)
        {
            if (!after.AgreesWith(fragment))
            {
                return ReassemblyResult.Contradiction;
            }

            last = after.OtherEnd;
            fragment.RunBytes += after.RunBytes;
        }

        fragment.Payload = MessageBuffer.Copy(chunk.Payload);
        Bytes += chunk.Payload.Length;
        _fragments.Add(chunk.Tsn.Value, fragment);

        ref var firstEnd = ref At(first);
        (firstEnd.OtherEnd, firstEnd.RunBytes) = (last, fragment.RunBytes);
        ref var lastEnd = ref At(last);
        (lastEnd.OtherEnd, lastEnd.RunBytes) = (first, fragment.RunBytes);
        if (firstEnd.HasBefore || lastEnd.GoesOn)
        {
            return ReassemblyResult.Waits;
        }

        message = Join(first, last, fragment.RunBytes);
        return ReassemblyResult.Whole;
    }

    /// <summary>Bytes of the message that ends at this TSN so far, when it is not whole.</summary>
    public int RunBytesUpTo(Tsn tsn) => TryGet(tsn, out var fragment) && fragment.GoesOn ? fragment.RunBytes : 0;

    /// <summary>Drops the messages of which a part up to this TSN waits: they never become whole (RFC 3758 section 3.6).</summary>
    public void DropUpTo(Tsn tsn)
    {
        // The run that goes beyond the TSN lacks its beginning from now on.
        if (TryGet(tsn.Next, out var after) && after.HasBefore && _fragments.ContainsKey(tsn.Value))
        {
            for (var next = tsn.Next; TryGet(next, out var fragment) && fragment.HasBefore; next = next.Next)
            {
                Drop(next, fragment);
                if (!fragment.GoesOn)
                {
                    break;
                }
            }
        }

        foreach (var (value, fragment) in _fragments)
        {
            if (new Tsn(value) <= tsn)
            {
                Drop(new Tsn(value), fragment);
            }
        }
    }

    /// <summary>Gives all buffers back.</summary>
    public void Clear()
    {
        foreach (var fragment in _fragments.Values)
        {
            fragment.Payload.Release();
        }

        _fragments.Clear();
        Bytes = 0;
    }

    private static ReceivedMessage MessageOf(in Fragment fragment, MessageBuffer payload) =>
        new(fragment.StreamId, fragment.Ssn, fragment.Ppid, (fragment.Flags & DataFlags.Unordered) != 0, payload);

    private bool TryGet(Tsn tsn, out Fragment fragment) => _fragments.TryGetValue(tsn.Value, out fragment);

    private ref Fragment At(Tsn tsn) => ref CollectionsMarshal.GetValueRefOrNullRef(_fragments, tsn.Value);

    private void Drop(Tsn tsn, in Fragment fragment)
    {
        Bytes -= fragment.Payload.Length;
        fragment.Payload.Release();
        _fragments.Remove(tsn.Value);
    }

    private ReceivedMessage Join(Tsn first, Tsn last, int bytes)
    {
        var head = At(first);
        var whole = MessageBuffer.Rent(bytes);
        var rest = whole.Span;
        for (var tsn = first; tsn <= last; tsn = tsn.Next)
        {
            _fragments.Remove(tsn.Value, out var fragment);
            fragment.Payload.Span.CopyTo(rest);
            rest = rest[fragment.Payload.Length..];
            fragment.Payload.Release();
        }

        Bytes -= bytes;
        return MessageOf(head, whole);
    }
}
