using Conformance.Engine.Results;

namespace Conformance.Engine.Running;

/// <summary>Watches a run. Called from several threads.</summary>
public interface IRunObserver
{
    /// <summary>A case begins.</summary>
    void Started(Case @case);

    /// <summary>A case has ended.</summary>
    void Ended(Case @case, CaseResult result, TraceLine traces);
}
