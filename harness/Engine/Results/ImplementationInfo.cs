namespace Conformance.Engine.Results;

/// <summary>One implementation as the run met it.</summary>
/// <param name="Name"><c>chromium</c>, <c>firefox</c>, ...</param>
/// <param name="Title">Its name for people: <c>Chromium</c>.</param>
/// <param name="Available">False when it could not be used.</param>
/// <param name="Version">Its version, null when unavailable.</param>
/// <param name="Source">Where it was found: <c>explicit path</c>, <c>playwright</c>, <c>system</c>, ...</param>
/// <param name="Path">The executable, null when unavailable.</param>
/// <param name="Reason">Why it is unavailable.</param>
/// <param name="Remedy">The command that would make it available.</param>
public sealed record ImplementationInfo(
    string Name, string Title, bool Available, string? Version = null, string? Source = null, string? Path = null, string? Reason = null, string? Remedy = null);
