namespace Conformance.Units.Peers.Managed.Scripted;

/// <summary>One entry of a stats report.</summary>
public sealed record ScriptedStats(string Type);
