using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc;

/// <summary>The bugs of offers and answers: what was made is altered before anybody has seen it.</summary>
internal static class DescriptionFaults
{
    /// <summary>The description with the bug of this loop; the same when it has none that shows here.</summary>
    public static CreatedDescription Apply(CreatedDescription made, DescriptionInput input, bool isOffer)
    {
        var isLater = input.CurrentLocal is not null;
        return (Planting.Bug, isOffer) switch
        {
            (PlantedBug.AnswerSetupActpass, false) => With(made, Regex.Replace(made.Text, "a=setup:(active|passive)", "a=setup:actpass")),
            (PlantedBug.OfferSetupActive, true) => With(made, made.Text.Replace("a=setup:actpass", "a=setup:active", StringComparison.Ordinal)),
            (PlantedBug.SetupTurned, false) when isLater => With(made, Regex.Replace(made.Text, "a=setup:(active|passive)", Turned)),
            (PlantedBug.AnswerLosesSection, false) => WithoutLastSection(made),
            (PlantedBug.AnswerSectionsSwapped, false) when made.Sdp.Media.Count > 1 => WithSectionsSwapped(made),
            (PlantedBug.AnswerMidChanged, false) => WithLastMid(made, "other"),
            (PlantedBug.OfferMidChanged, true) when isLater => WithLastMid(made, "other"),
            (PlantedBug.VersionStays, _) => With(made, Regex.Replace(made.Text, @"(?m)^(o=\S+ \d+) \d+ ", "$1 1 ")),
            (PlantedBug.CredentialsChange, true) when isLater => WithCredentials(made, IceCredentials.Create()),
            (PlantedBug.CredentialsStay, true) when input.CurrentLocal?.Media.Find(m => m.IceUfrag is not null) is { } before =>
                WithCredentials(made, new RTCIceParameters { UsernameFragment = before.IceUfrag!, Password = before.IcePwd! }),
            (PlantedBug.BundleLosesMid, true) => With(made, Regex.Replace(made.Text, @"(?m)^(a=group:BUNDLE .*) \S+\r$", "$1\r")),
            (PlantedBug.ExtensionsRenumbered, true) when isLater => With(made, Regex.Replace(made.Text, @"(?m)^a=extmap:(\d+)", Renumbered)),
            (PlantedBug.AnswerDirectionIgnoresOffer, false) => With(made, Regex.Replace(made.Text, @"(?m)^a=(sendonly|recvonly|inactive)\r$", "a=sendrecv\r")),
            _ => made,
        };
    }

    private static string Turned(Match setup) => setup.Groups[1].Value == "active" ? "a=setup:passive" : "a=setup:active";

    // Ids of one byte are 1 to 14 (RFC 8285 section 4.2).
    private static string Renumbered(Match extension) =>
        $"a=extmap:{15 - int.Parse(extension.Groups[1].Value, CultureInfo.InvariantCulture)}";

    private static CreatedDescription WithCredentials(CreatedDescription made, RTCIceParameters credentials)
    {
        var text = Regex.Replace(made.Text, @"(?m)^a=ice-ufrag:.*\r$", $"a=ice-ufrag:{credentials.UsernameFragment}\r");
        return With(made, Regex.Replace(text, @"(?m)^a=ice-pwd:.*\r$", $"a=ice-pwd:{credentials.Password}\r"));
    }

    private static CreatedDescription WithLastMid(CreatedDescription made, string mid)
    {
        var old = Regex.Escape(made.Sdp.Media[^1].Mid!);
        var text = Regex.Replace(made.Text, $@"(?m)^(a=group:BUNDLE.*) {old}(?=[ \r])", $"$1 {mid}");
        return With(made, Regex.Replace(text, $@"(?m)^a=mid:{old}\r$", $"a=mid:{mid}\r"));
    }

    private static CreatedDescription WithoutLastSection(CreatedDescription made)
    {
        var mid = Regex.Escape(made.Sdp.Media[^1].Mid!);
        var text = Regex.Replace(made.Text[..(made.Text.LastIndexOf("\r\nm=", StringComparison.Ordinal) + 2)], $@"(?m)^(a=group:BUNDLE.*) {mid}(?=[ \r])", "$1");
        return With(made with { TransceiverOfSection = made.TransceiverOfSection[..^1] }, text);
    }

    private static CreatedDescription WithSectionsSwapped(CreatedDescription made)
    {
        var parts = Regex.Split(made.Text, "(?m)(?=^m=)");
        (parts[1], parts[2]) = (parts[2], parts[1]);
        ImmutableArray<int> owners = [made.TransceiverOfSection[1], made.TransceiverOfSection[0], .. made.TransceiverOfSection[2..]];
        return With(made with { TransceiverOfSection = owners }, string.Concat(parts));
    }

    private static CreatedDescription With(CreatedDescription made, string text) => made with { Sdp = SessionDescription.Parse(text), Text = text };
}
