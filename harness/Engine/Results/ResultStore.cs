using System.Text.Json;

namespace Conformance.Engine.Results;

/// <summary>
/// The folder of one run. Every case is on disk when <see cref="Append"/> returns, so that a killed run keeps what it had.
/// Safe for several threads.
/// </summary>
public sealed class ResultStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _results;
    private readonly FileStream _traces;

    private ResultStore(string folder, FileStream results, FileStream traces) => (Folder, _results, _traces) = (folder, results, traces);

    /// <summary>The run's folder.</summary>
    public string Folder { get; }

    /// <summary>Opens a new run's folder, or an old one's to go on with it, and writes the header.</summary>
    /// <exception cref="ResultStoreException">The folder cannot be made or written.</exception>
    public static ResultStore Open(string folder, RunHeader header)
    {
        FileStream? results = null, traces = null;
        try
        {
            Directory.CreateDirectory(folder);
            results = OpenWhole(Path.Combine(folder, "results.jsonl"));
            traces = OpenWhole(Path.Combine(folder, "traces.jsonl"));
            var store = new ResultStore(folder, results, traces);
            store.Write(results, JsonSerializer.SerializeToUtf8Bytes(new ResultLine { Run = header }, ResultJson.Lines.ResultLine));
            return store;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            results?.Dispose();
            traces?.Dispose();
            throw new ResultStoreException($"cannot write results to {folder}: {e.Message} Choose another folder with --out, or make this one writable.", e);
        }
    }

    /// <summary>Keeps one case: its traces first, so that a result never stands without them.</summary>
    /// <exception cref="ResultStoreException">The disk is full or the folder has gone; everything before is kept.</exception>
    public void Append(CaseResult result, TraceLine traces)
    {
        lock (_gate)
        {
            Write(_traces, JsonSerializer.SerializeToUtf8Bytes(traces, ResultJson.Lines.TraceLine));
            Write(_results, JsonSerializer.SerializeToUtf8Bytes(new ResultLine { Case = result }, ResultJson.Lines.ResultLine));
        }
    }

    /// <summary>Writes the last line.</summary>
    /// <exception cref="ResultStoreException">The disk is full or the folder has gone.</exception>
    public void End(RunFooter footer)
    {
        lock (_gate)
        {
            Write(_results, JsonSerializer.SerializeToUtf8Bytes(new ResultLine { End = footer }, ResultJson.Lines.ResultLine));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _results.Dispose();
        _traces.Dispose();
    }

    /// <summary>Opens a file at its end; a last line that a killed run left unfinished is cut off, so that the next one stands alone.</summary>
    private static FileStream OpenWhole(string path)
    {
        // No buffer of its own: a line is in the file or it is not.
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var end = file.Length;
        Span<byte> block = stackalloc byte[4096];
        while (end > 0)
        {
            var start = Math.Max(0, end - block.Length);
            file.Position = start;
            var part = block[..(int)(end - start)];
            file.ReadExactly(part);
            var newline = part.LastIndexOf((byte)'\n');
            if (newline >= 0)
            {
                end = start + newline + 1;
                break;
            }

            end = start;
        }

        file.SetLength(end);
        file.Position = end;
        return file;
    }

    private void Write(FileStream file, byte[] line)
    {
        var start = file.Position;
        try
        {
            file.Write([.. line, (byte)'\n']);
        }
        catch (IOException e)
        {
            TakeBack(file, start);
            throw new ResultStoreException(
                $"cannot write to {file.Name}: {e.Message} Every case before this one is kept; make room and continue with --resume {Folder}", e);
        }
    }

    private static void TakeBack(FileStream file, long start)
    {
        try
        {
            file.SetLength(start);
            file.Position = start;
        }
        catch (IOException)
        {
            // The half line stays; readers pass over it and the next opening cuts it off.
        }
    }
}
