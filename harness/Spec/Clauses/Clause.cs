using System.Text.RegularExpressions;

namespace Conformance.Spec.Clauses;

/// <summary>
/// A place in a document: <c>webrtc#set-description</c> (the W3C editor's draft, by fragment id), <c>rfc9429#section-5.3.1</c> (an RFC, by section),
/// <c>mediacapture#…</c>, <c>stats#…</c>, <c>mdn#RTCPeerConnection</c> (the seed's page).
/// </summary>
public sealed partial record Clause
{
    private Clause(string document, string fragment) => (Document, Fragment) = (document, fragment);

    /// <summary><c>webrtc</c>, <c>rfc9429</c>, ...</summary>
    public string Document { get; }

    /// <summary>The fragment id in the document.</summary>
    public string Fragment { get; }

    /// <summary>Where a reader finds it.</summary>
    public string Url => Document switch
    {
        "webrtc" => $"https://w3c.github.io/webrtc-pc/#{Fragment}",
        "mediacapture" => $"https://w3c.github.io/mediacapture-main/#{Fragment}",
        "stats" => $"https://w3c.github.io/webrtc-stats/#{Fragment}",
        "mdn" => $"https://developer.mozilla.org/docs/Web/API/{Fragment}",
        _ => $"https://www.rfc-editor.org/rfc/{Document}#{Fragment}",
    };

    /// <summary>Reads <c>document#fragment</c>.</summary>
    /// <exception cref="FormatException">It is not of that form or names a document that is not known here.</exception>
    public static Clause Parse(string text) =>
        TryParse(text, out var clause) ? clause : throw new FormatException($"'{text}' is not a clause: write webrtc#fragment or rfcNNNN#section-N.N");

    /// <summary>Reads <c>document#fragment</c>.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Clause? clause)
    {
        var match = Form().Match(text ?? "");
        clause = match.Success ? new Clause(match.Groups[1].Value, match.Groups[2].Value) : null;
        return match.Success;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Document}#{Fragment}";

    [GeneratedRegex(@"^(webrtc|mediacapture|stats|mdn|rfc\d{3,5})#([A-Za-z0-9._()\-]+)$")]
    private static partial Regex Form();
}
