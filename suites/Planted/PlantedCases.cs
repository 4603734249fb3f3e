using System.Collections.Immutable;
using Conformance.Engine;
using Conformance.Engine.Expectations;
using Conformance.Engine.Judging;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;
using Conformance.Peers.Managed;
using Conformance.WebRtc;

namespace Conformance.Planted;

/// <summary>Runs rows of the tables, by the engine that <c>conformance run</c> uses, on the managed stack with a bug and without.</summary>
internal static class PlantedCases
{
    /// <summary>The name of the peer that has the bug; the other peer of a row has none.</summary>
    public const string Planted = "planted";

    private const string Clean = "managed";

    private static readonly Lazy<ImmutableDictionary<string, Scenario>> Rows =
        new(() => TableReader.ReadAll(RepositoryRoot.Find()).ToImmutableDictionary(s => s.Id));

    private static readonly Lazy<KnownDeviations> Known = new(() =>
    {
        var managed = ExpectationFile.Read(RepositoryRoot.Find(), Clean);
        return new KnownDeviations([managed, managed with { Implementation = Planted }], new Dictionary<string, string?>());
    });

    /// <summary>Runs a row: with one peer that has the bug, or with two of which each has it once.</summary>
    /// <returns>The findings that no expectation lists.</returns>
    public static async Task<ImmutableArray<Finding>> RunAsync(string row, PlantedBug bug, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var scenario = Rows.Value[row];
        string[][] pairings = !scenario.TwoPeers ? [[Planted]]
            : bug == PlantedBug.None ? [[Planted, Planted]]
            : [[Planted, Clean], [Clean, Planted]];
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var pairing in pairings)
        {
            var @case = new Case(scenario, [.. pairing]);
            IPeerHost[] hosts = [.. pairing.Select(name => name == Planted ? new PlantedHost(bug) : (IPeerHost)new ManagedHost(name, typeof(RTCPeerConnection)))];
            var record = await CaseRunner.RunAsync(@case, hosts, new RunOptions { Timeout = timeout }, cancellationToken);
            if ((record.HarnessError ?? record.Unsupported) is { } broken)
            {
                throw new InvalidOperationException($"{@case} with {bug}: {broken}");
            }

            findings.AddRange(Known.Value.Mark(@case.Id, Judge.Findings(record)).Where(f => f.Known is null));
        }

        return findings.ToImmutable();
    }
}
