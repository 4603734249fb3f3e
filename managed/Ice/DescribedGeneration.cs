namespace Conformance.WebRtc.Ice;

/// <summary>Which section of a description represents an ICE generation, and what is added to it as candidates come.</summary>
internal static class DescribedGeneration
{
    /// <summary>The index of the section that candidates of the generation are added to, null when the description does not represent it.</summary>
    /// <remarks>The section that they are announced for; where that has gone to another transport, the first that still has the credentials.</remarks>
    /// <param name="description">The description.</param>
    /// <param name="ufrag">The ufrag of the generation.</param>
    /// <param name="mid">The mid of the section that its candidates are announced for.</param>
    public static int? FindSection(AppliedDescription? description, string ufrag, string? mid)
    {
        if (description is null)
        {
            return null;
        }

        int? other = null;
        for (var i = 0; i < description.Sdp.Media.Count; i++)
        {
            var media = description.Sdp.Media[i];
            if (!media.IsRejected && media.IceUfrag == ufrag)
            {
                if (media.Mid == mid)
                {
                    return i;
                }

                other ??= i;
            }
        }

        return other;
    }

    /// <summary>The ufrag of a section: its own, or that of the section whose transport it is bundled on (RFC 9143 section 7.1.1).</summary>
    public static string? UfragOf(AppliedDescription? description, int section)
    {
        if (description?.Sdp.Media.ElementAtOrDefault(section) is not { } media)
        {
            return null;
        }

        if (media.IceUfrag is { } own)
        {
            return own;
        }

        var bundle = description.Sdp.Groups.FirstOrDefault(g => g.Semantics == "BUNDLE" && media.Mid is { } mid && g.Mids.Contains(mid));
        return bundle is null ? null : description.Sdp.FindMid(bundle.Mids[0])?.IceUfrag;
    }

    /// <summary>Adds a line to a section, unless it is there already.</summary>
    /// <param name="description">The description; nothing happens where it is null.</param>
    /// <param name="section">The index of the section; nothing happens where it is null.</param>
    /// <param name="name"><c>candidate</c> or <c>end-of-candidates</c>.</param>
    /// <param name="value">The value of the line, null when it has none.</param>
    public static void Add(AppliedDescription? description, int? section, string name, string? value)
    {
        if (description is null || section is not { } index)
        {
            return;
        }

        foreach (var line in description.Sdp.Media[index].Lines)
        {
            if (line.IsAttribute(name) && line.AttributeValue.SequenceEqual(value))
            {
                return;
            }
        }

        description.Add(index, name, value);
    }
}
