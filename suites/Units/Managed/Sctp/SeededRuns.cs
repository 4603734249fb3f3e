namespace Conformance.Units.Managed.Sctp;

/// <summary>Runs many seeds; tells which one fails. One alone: <c>dotnet test ... -- 'TestRunParameters.Parameter(name="sctp-seed", value="17")'</c>.</summary>
internal static class SeededRuns
{
    /// <param name="count">How many seeds, from 0.</param>
    /// <param name="run">A run, which gives what is wrong, or null.</param>
    public static void All(int count, Func<int, string?> run)
    {
        if (TestContext.Parameters["sctp-seed"] is { } one)
        {
            Assert.That(Guarded(run, int.Parse(one)), Is.Null);
            return;
        }

        for (var seed = 0; seed < count; seed++)
        {
            if (Guarded(run, seed) is { } fault)
            {
                Assert.Fail($"seed {seed}: {fault}");
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
