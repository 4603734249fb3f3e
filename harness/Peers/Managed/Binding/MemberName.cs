namespace Conformance.Peers.Managed.Binding;

/// <summary>W3C names and the names of the managed surface: <c>createOffer</c> is <c>CreateOffer</c>, <c>toJSON</c> is <c>ToJson</c>.</summary>
internal static class MemberName
{
    /// <summary>The W3C name of a member of the managed surface.</summary>
    public static string ToScript(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The form in which names are looked up: an abbreviation at the end counts as a word.</summary>
    public static string ToKey(string scriptName)
    {
        var end = scriptName.Length;
        while (end > 0 && char.IsAsciiLetterUpper(scriptName[end - 1]))
        {
            end--;
        }

        return scriptName.Length - end < 2 ? scriptName : scriptName[..(end + 1)] + scriptName[(end + 1)..].ToLowerInvariant();
    }
}
