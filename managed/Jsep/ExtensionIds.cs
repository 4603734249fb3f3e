using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>The header extension ids of an offer: an extension keeps the one that it had, a new one gets one that nothing on this connection uses (RFC 8285 section 5).</summary>
internal sealed class ExtensionIds
{
    /// <summary>The largest id of a one-byte header (RFC 8285 section 4.2).</summary>
    public const int Largest = 14;

    private readonly byte[] _ids = new byte[MediaCapabilities.ExtensionCount];
    private int _used;

    /// <param name="descriptions">The descriptions of this connection, the ones that count most first.</param>
    public ExtensionIds(params ReadOnlySpan<SessionDescription?> descriptions)
    {
        foreach (var description in descriptions)
        {
            foreach (var section in description?.Media ?? [])
            {
                Learn(section);
            }
        }
    }

    /// <summary>The id of an extension; 0 when none is left.</summary>
    public int Of(ExtensionCapability extension)
    {
        ref var assigned = ref _ids[extension.Index];
        if (assigned == 0)
        {
            var id = IsFree(extension.Id) ? extension.Id : Enumerable.Range(1, Largest).FirstOrDefault(IsFree);
            _used |= 1 << id;
            assigned = (byte)id;
        }

        return assigned;
    }

    private void Learn(MediaDescription section)
    {
        if (!MediaSections.IsRtp(section))
        {
            return;
        }

        foreach (var extmap in section.HeaderExtensions)
        {
            if (extmap.Id is < 1 or > Largest)
            {
                continue;
            }

            _used |= 1 << extmap.Id;
            foreach (var extension in MediaCapabilities.ExtensionsOf(section.Kind))
            {
                if (_ids[extension.Index] == 0 && extension.Uri == extmap.Uri)
                {
                    _ids[extension.Index] = (byte)extmap.Id;
                }
            }
        }
    }

    private bool IsFree(int id) => (_used & 1 << id) == 0;
}
