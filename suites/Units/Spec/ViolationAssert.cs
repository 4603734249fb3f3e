using Conformance.Spec.Rules;

namespace Conformance.Units.Spec;

/// <summary>Says what the one violation of a trace must be.</summary>
internal static class ViolationAssert
{
    public static void IsOnly(this IReadOnlyList<Violation> found, int seq, string expected, string actual) =>
        Assert.That(found, Is.EqualTo(new[] { new Violation(seq, expected, actual) }));

    public static void IsKept(this IReadOnlyList<Violation> found) => Assert.That(found, Is.Empty);

    public static void ShouldBe(this IEnumerable<int> seqs, params int[] expected) => Assert.That(seqs, Is.EqualTo(expected));
}
