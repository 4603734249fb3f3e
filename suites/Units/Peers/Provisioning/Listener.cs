namespace Conformance.Units.Peers.Provisioning;

/// <summary>Keeps what was said, in order; <see cref="Progress{T}"/> would report on other threads.</summary>
internal sealed class Listener : IProgress<string>
{
    private readonly List<string> said = [];

    public IReadOnlyList<string> Said => said;

    public void Report(string value) => said.Add(value);
}
