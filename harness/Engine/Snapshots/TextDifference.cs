using System.Collections.Immutable;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Conformance.Engine.Snapshots;

/// <summary>What differs between two texts, with some lines around each place.</summary>
public static class TextDifference
{
    /// <summary>The lines to show, marked <c>+</c>, <c>-</c> or a space; <c>...</c> stands for equal lines that are left out.</summary>
    /// <param name="before">The one text.</param>
    /// <param name="after">The other.</param>
    /// <param name="context">Equal lines shown around a place.</param>
    public static ImmutableArray<string> Lines(string before, string after, int context = 2)
    {
        var all = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines;
        var near = new bool[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = Math.Max(0, i - context); all[i].Type != ChangeType.Unchanged && j <= Math.Min(all.Count - 1, i + context); j++)
            {
                near[j] = true;
            }
        }

        var shown = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < all.Count; i++)
        {
            if (near[i])
            {
                shown.Add($"{Mark(all[i].Type)} {all[i].Text}");
            }
            else if (i == 0 || near[i - 1])
            {
                shown.Add("...");
            }
        }

        return shown.ToImmutable();
    }

    private static char Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
