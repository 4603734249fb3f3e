namespace Conformance.Engine;

/// <summary>Finds the checkout that holds tables, fixtures and reports.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder with <c>Conformance.sln</c>, upwards from where the program lies and then from the current folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Conformance.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException(
            $"neither {AppContext.BaseDirectory} nor {Environment.CurrentDirectory} lies in a checkout of Conformance: the tables in suites/tables are needed to run.");
    }
}
