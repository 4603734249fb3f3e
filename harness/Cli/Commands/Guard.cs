using Conformance.Engine.Results;
using Conformance.Engine.Tables;

namespace Conformance.Cli.Commands;

/// <summary>Turns what can go wrong into one message and an exit code.</summary>
internal static class Guard
{
    /// <summary>Runs a command.</summary>
    public static async Task<int> RunAsync(Func<Task<ExitCode>> command)
    {
        try
        {
            return (int)await command();
        }
        catch (UsageException e)
        {
            return Say(ExitCode.BadUsage, e.Message);
        }
        catch (TableException e)
        {
            foreach (var error in e.Errors)
            {
                await Console.Error.WriteLineAsync(error);
            }

            return Say(ExitCode.BadUsage, $"{e.Errors.Count} error{(e.Errors.Count == 1 ? "" : "s")} in the tables; nothing was run");
        }
        catch (ResultStoreException e)
        {
            return Say(ExitCode.HarnessFailed, e.Message);
        }
        catch (HarnessFailedException e)
        {
            return Say(ExitCode.HarnessFailed, e.Message);
        }
        catch (DirectoryNotFoundException e)
        {
            return Say(ExitCode.HarnessFailed, e.Message);
        }
        catch (OperationCanceledException)
        {
            return Say(ExitCode.HarnessFailed, "interrupted");
        }
    }

    private static int Say(ExitCode code, string message)
    {
        Console.Error.WriteLine($"conformance: {message}");
        return (int)code;
    }
}
