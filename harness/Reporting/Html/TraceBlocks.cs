using System.IO.Compression;
using Conformance.Reporting.Runs;

namespace Conformance.Reporting.Html;

/// <summary>
/// The traces in blocks of some cases each, so that the page unpacks only what is looked at. A block is a JSON array of trace lines, gzip,
/// base64.
/// </summary>
internal sealed class TraceBlocks
{
    private const int CasesPerBlock = 40;
    private readonly TraceIndex _index;
    private readonly List<string[]> _blocks;
    private readonly Dictionary<string, int> _blockOf = new(StringComparer.Ordinal);

    /// <summary>Deals the cases that have a trace into blocks, in this order.</summary>
    public TraceBlocks(TraceIndex index, IEnumerable<string> caseIds)
    {
        _index = index;
        _blocks = [.. caseIds.Where(index.Has).Chunk(CasesPerBlock)];
        for (var i = 0; i < _blocks.Count; i++)
        {
            foreach (var id in _blocks[i])
            {
                _blockOf.Add(id, i);
            }
        }
    }

    /// <summary>Number of blocks.</summary>
    public int Count => _blocks.Count;

    /// <summary>Lines of the traces file that could not be read.</summary>
    public int UnreadableLines => _index.UnreadableLines;

    /// <summary>The block that holds a case's trace, null when it left none.</summary>
    public int? BlockOf(string caseId) => _blockOf.TryGetValue(caseId, out var block) ? block : null;

    /// <summary>Makes one block's text.</summary>
    public string Encode(int block)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            var before = (byte)'[';
            foreach (var line in _index.Lines(_blocks[block]))
            {
                gzip.WriteByte(before);
                gzip.Write(line);
                before = (byte)',';
            }

            gzip.WriteByte((byte)']');
        }

        return Convert.ToBase64String(packed.ToArray());
    }
}
