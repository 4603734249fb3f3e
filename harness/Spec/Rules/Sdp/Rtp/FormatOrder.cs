using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <summary>Compares the order of the formats of two sections. A format is the same in both when payload type and encoding are.</summary>
internal static class FormatOrder
{
    /// <summary>Two formats of both sections that stand the other way round in the model, null when the order is kept.</summary>
    public static (string First, string Second)? Breaks(SdpMedia section, SdpMedia model)
    {
        var common = section.Formats.Where(f => IsCommon(f, section, model)).ToList();
        for (var i = 1; i < common.Count; i++)
        {
            if (model.Formats.IndexOf(common[i]) < model.Formats.IndexOf(common[i - 1]))
            {
                return (common[i - 1], common[i]);
            }
        }

        return null;
    }

    /// <summary>A format that the model lacks in front of one that it has, null when there is none.</summary>
    public static (string First, string Second)? NewBeforeOld(SdpMedia section, SdpMedia model)
    {
        var added = section.Formats.FirstOrDefault(f => !IsCommon(f, section, model));
        var behind = added is null ? null : section.Formats.Skip(section.Formats.IndexOf(added)).FirstOrDefault(f => IsCommon(f, section, model));
        return behind is null ? null : (added!, behind);
    }

    private static bool IsCommon(string format, SdpMedia section, SdpMedia model) =>
        model.Formats.Contains(format) && section.Codecs.GetValueOrDefault(format)?.Encoding == model.Codecs.GetValueOrDefault(format)?.Encoding;
}
