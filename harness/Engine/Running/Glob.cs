namespace Conformance.Engine.Running;

/// <summary>Patterns over ids: <c>*</c> stands for any text ('/' too), <c>?</c> for one character.</summary>
public static class Glob
{
    /// <summary>True when the whole text fits the pattern.</summary>
    public static bool Matches(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, retry) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).IndexOfAnyExcept('*') < 0;
    }
}
