namespace Conformance.Peers.Provisioning;

/// <summary>Limits in words.</summary>
internal static class Durations
{
    /// <summary><c>10 min</c>, <c>90 s</c>, <c>0.5 s</c>.</summary>
    public static string Describe(TimeSpan time) =>
        time.TotalSeconds >= 120 && time.TotalSeconds % 60 == 0 ? $"{time.TotalMinutes:0} min" : $"{time.TotalSeconds:0.###} s";
}
