using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Conformance.Peers.Provisioning;

/// <summary>Runs a command to its end with both outputs captured, never longer than its limit.</summary>
internal static class ProcessRunner
{
    /// <summary>How long a killed process may take to go, and the outputs to end when a process left them to a child.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <exception cref="OperationCanceledException">Cancelled; the process and its children are gone.</exception>
    public static async Task<ProcessOutcome> RunAsync(ProcessRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = StartInfo(request) };
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return new(ProcessEnd.NotStarted, -1, "", exception.Message);
        }

        // Nobody answers: a question (a password, a licence) must fail, not wait.
        process.StandardInput.Close();
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var readers = Task.WhenAll(ReadAsync(process.StandardOutput, output), ReadAsync(process.StandardError, errors));

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(request.Timeout);
        var end = ProcessEnd.Exited;
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            end = ProcessEnd.TimedOut;
            await EndAsync(process, errors);
            cancellation.ThrowIfCancellationRequested();
        }

        await FinishReadingAsync(readers, errors);
        return new(end, end == ProcessEnd.Exited ? process.ExitCode : -1, Text(output), Text(errors));
    }

    private static ProcessStartInfo StartInfo(ProcessRequest request) => new(request.File, request.Arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        CreateNoWindow = true,
    };

    private static async Task FinishReadingAsync(Task readers, StringBuilder errors)
    {
        try
        {
            await readers.WaitAsync(Grace);
        }
        catch (TimeoutException)
        {
            lock (errors)
            {
                errors.Append("\n(output still held open by a child process)");
            }
        }
    }

    private static async Task ReadAsync(StreamReader reader, StringBuilder text)
    {
        var buffer = new char[4096];
        try
        {
            while (await reader.ReadAsync(buffer) is var count and > 0)
            {
                lock (text)
                {
                    text.Append(buffer, 0, count);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            lock (text)
            {
                text.Append($"\n(output cut off: {exception.Message})");
            }
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private static async Task EndAsync(Process process, StringBuilder errors)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).WaitAsync(Grace);
        }
        catch (Exception exception)
            when (exception is Win32Exception or AggregateException or InvalidOperationException or TimeoutException)
        {
            // A child of sudo belongs to root and ends by the timeout(1) around it.
            lock (errors)
            {
                errors.Append($"\nerror: process {process.Id} could not be ended: {exception.Message}");
            }
        }
    }
}
