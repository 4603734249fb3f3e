using System.Collections.Immutable;
using Conformance.Engine;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;

namespace Conformance.Units.Engine.Expectations;

/// <summary>The project's own expectations files, against its own tables.</summary>
public sealed class KnownEntriesTests
{
    private static readonly ImmutableArray<ExpectationFile> Files = ExpectationFile.ReadAll(RepositoryRoot.Find());

    [Test]
    public void Files_AreThere_ForBrowsersAndTheManagedStack() => Assert.That(Files.Select(f => f.Implementation), Is.SupersetOf(new[] { "chromium", "firefox", "managed" }));

    [Test]
    public void ManagedStack_HasNoPermanentDeviation() =>
        Assert.That(Files.Single(f => f.Implementation == "managed").Entries.Where(e => e.Permanent).Select(e => e.At), Is.Empty);

    [Test]
    public void Entry_OfABrowser_SaysSinceWhichVersion() =>
        Assert.That(Files.Where(f => f.Implementation != "managed").SelectMany(f => f.Entries).Where(e => e.Versions.Least is null).Select(e => e.At), Is.Empty);

    [Test]
    public void Entry_WhateverItsVersions_FitsACaseOfTheTables()
    {
        var cases = CasePlanner.Plan(TableReader.ReadAll(RepositoryRoot.Find()), [.. Files.Select(f => f.Implementation)]);
        var none = UnmatchedEntries.Of(new KnownDeviations(Files, new Dictionary<string, string?>()), cases, new Dictionary<string, CaseResult>());

        Assert.That(none.Select(e => e.ToString()), Is.Empty);
    }
}
