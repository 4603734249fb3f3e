namespace Conformance.Engine.Tables;

internal static class SignalingMatrix
{
    public static IEnumerable<Scenario> Generate(string root) => [];
}
