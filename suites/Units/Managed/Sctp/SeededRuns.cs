namespace Conformance.Units.Managed.Sctp;

/// <summary>Runs many seeds; tells which one fails, and how it is run alone.</summary>
internal static class SeededRuns
{
    private const string Variable = "CONFORMANCE_SEED";

    /// <param name="count">How many seeds, from 0.</param>
    /// <param name="run">A run, which gives what is wrong, or null.</param>
    public static void All(int count, Func<int, string?> run)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } one)
        {
            Assert.That(Guarded(run, int.Parse(one)), Is.Null);
            return;
        }

        for (var seed = 0; seed < count; seed++)
        {
            if (Guarded(run, seed) is { } fault)
            {
                Assert.Fail($"""
                    seed {seed}: {fault}
                    alone: {Variable}={seed} dotnet test suites/Units --filter "FullyQualifiedName={TestContext.CurrentContext.Test.FullName}"
                    """);
            }
        }
    }

    private static string? Guarded(Func<int, string?> run, int seed)
    {
        try
        {
            return run(seed);
        }
#pragma warning disable CA1031 // Whatever is thrown is a fault of this seed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }
    }
}
