namespace Conformance.Peers.Provisioning;

/// <summary>Chooses packages by what <c>apt-cache policy</c> says.</summary>
internal static class PackageChoice
{
    private const string CandidateLabel = "Candidate:";

    /// <summary>Each package's candidate version; packages without one are left out.</summary>
    public static IReadOnlyDictionary<string, string> Candidates(string policy)
    {
        var candidates = new Dictionary<string, string>();
        var package = "";
        foreach (var line in policy.Split('\n'))
        {
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]))
            {
                package = line.TrimEnd().TrimEnd(':');
            }
            else if (line.Trim() is var text && text.StartsWith(CandidateLabel, StringComparison.Ordinal) &&
                text[CandidateLabel.Length..].Trim() is var version and not "(none)")
            {
                candidates[package] = version;
            }
        }

        return candidates;
    }

    /// <summary>Ubuntu's stubs have versions such as <c>1:1snap1-0ubuntu5</c>; installing one needs a running snapd.</summary>
    public static bool IsSnapStub(string version) => version.Contains("snap", StringComparison.Ordinal);
}
