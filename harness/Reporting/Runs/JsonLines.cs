namespace Conformance.Reporting.Runs;

/// <summary>Walks a JSON lines file line by line without holding it in memory. The file may be one that is still written to.</summary>
internal static class JsonLines
{
    /// <summary>The lines that hold anything.</summary>
    public static IEnumerable<JsonLine> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var buffer = new byte[256 * 1024];
        var offset = 0L;
        var (start, end) = (0, 0);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                if (length > 0)
                {
                    yield return new JsonLine(offset, buffer.AsMemory(start, length));
                }

                start += length + 1;
                offset += length + 1;
                continue;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = file.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                break;
            }

            end += read;
        }

        if (end > 0)
        {
            yield return new JsonLine(offset, buffer.AsMemory(0, end));
        }
    }
}
