namespace Conformance.Cli.Display;

/// <summary>Prints what a step says at once and in order (the runtime's <see cref="Progress{T}"/> would go through the thread pool).</summary>
internal sealed class SaysLines : IProgress<string>
{
    public void Report(string value) => Terminal.Say(value);
}
