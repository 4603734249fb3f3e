namespace Conformance.WebRtc;

/// <summary>The ids that the data channels of a connection have: each a pair of SCTP streams (RFC 8832 section 6).</summary>
internal sealed class ChannelIds
{
    /// <summary>The greatest id: 65535 is reserved (RFC 8832 section 6).</summary>
    public const int Greatest = 65534;

    private readonly HashSet<int> _taken = [];

    // For the even and for the odd ids: none below is free. A search begins there.
    private readonly int[] _lowest = [0, 1];

    /// <summary>True when a channel has this id.</summary>
    public bool IsTaken(int id) => _taken.Contains(id);

    /// <summary>The lowest free id of this side.</summary>
    /// <param name="isClient">Whether this side is the DTLS client.</param>
    /// <returns>The id, which stays free until it is taken; null when there is none.</returns>
    public int? FindFree(bool isClient)
    {
#if PLANTED
        isClient ^= Planting.Has(PlantedBug.ChannelIdParityWrong);
#endif

        // RFC 8832 section 6: even ids are the DTLS client's and odd ones the server's (MUST), so that the two sides never choose the same one.
        ref var lowest = ref _lowest[isClient ? 0 : 1];
        while (_taken.Contains(lowest))
        {
            lowest += 2;
        }

        return lowest <= Greatest ? lowest : null;
    }

    /// <summary>Gives an id to a channel.</summary>
    public void Take(int id) => _taken.Add(id);

    /// <summary>The channel with this id is closed: another may have it.</summary>
    public void Release(int id)
    {
        if (_taken.Remove(id))
        {
            _lowest[id & 1] = Math.Min(_lowest[id & 1], id);
        }
    }
}
