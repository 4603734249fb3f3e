using System.Collections.Immutable;

namespace Conformance.Engine.Snapshots;

/// <summary>Compares what was seen with what is verified.</summary>
public static class SnapshotComparison
{
    /// <summary>
    /// What differs, empty when they agree: every strand has the same lines in the same order, up to where the end of a case cut one of the two.
    /// A strand that only one has is one without lines in the other, which agrees when the end of the case cut it.
    /// </summary>
    public static ImmutableArray<string> Differences(Snapshot verified, Snapshot received) =>
        [.. Differing(verified, received).SelectMany(s => TextDifference.Lines(Text(s.Verified), Text(s.Received)).Prepend($"{s.Name}:"))];

    /// <summary>The names of the strands that differ.</summary>
    public static ImmutableArray<string> DifferingStrands(Snapshot one, Snapshot other) => [.. Differing(one, other).Select(s => s.Name)];

    /// <summary>
    /// Why the two cannot be compared: they are of different versions. A major version may behave otherwise, and so may a build by somebody else of the
    /// same one (other codecs). Null when they can.
    /// </summary>
    public static string? Incomparable(Snapshot verified, Snapshot received)
    {
        var (a, b) = (SnapshotOrigin.Parse(verified.Implementation), SnapshotOrigin.Parse(received.Implementation));
        return a.IsLike(b) ? null : $"the snapshot is of {verified.Implementation}, this is {received.Implementation}; './conformance accept --only snapshots' makes it one of this version";
    }

    private static IEnumerable<(string Name, Strand? Verified, Strand? Received)> Differing(Snapshot verified, Snapshot received) =>
        verified.Strands.Select(s => s.Name).Union(received.Strands.Select(s => s.Name))
            .Select(name => (Name: name, Verified: Find(verified, name), Received: Find(received, name)))
            .Where(s => !(s.Verified ?? Absent(s.Received!)).Agrees(s.Received ?? Absent(s.Verified!)));

    private static Strand? Find(Snapshot snapshot, string name) => snapshot.Strands.FirstOrDefault(s => s.Name == name);

    private static Strand Absent(Strand other) => new(other.Name, [], other.Cut);

    private static string Text(Strand? strand) => strand is null ? "" : string.Join('\n', strand.Lines) + (strand.Cut ? "\n..." : "");
}
