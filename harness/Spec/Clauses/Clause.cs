using System.Text.RegularExpressions;

namespace Conformance.Spec.Clauses;

/// <summary>
/// A place in a document: <c>webrtc#set-description</c> (the W3C editor's draft, by fragment id), <c>rfc9429#section-5.3.1</c> (an RFC, by section),
/// <c>mediacapture#…</c>, <c>stats#…</c>, <c>mdn#RTCPeerConnection</c> (the seed's page). Behind a slash it may name one step of that place, by its
/// name in <see cref="ClauseIndex"/>: <c>webrtc#set-description/track-events</c>.
/// </summary>
public sealed partial record Clause
{
    private Clause(string document, string fragment, string? step) => (Document, Fragment, Step) = (document, fragment, step);

    /// <summary><c>webrtc</c>, <c>rfc9429</c>, ...</summary>
    public string Document { get; }

    /// <summary>The fragment id in the document.</summary>
    public string Fragment { get; }

    /// <summary>The name of a step there, null for the place as a whole.</summary>
    public string? Step { get; }

    /// <summary>The place as a whole.</summary>
    public Clause Section => Step is null ? this : new Clause(Document, Fragment, null);

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
        clause = match.Success ? new Clause(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Success ? match.Groups[3].Value : null) : null;
        return match.Success;
    }

    /// <summary>One step of this place.</summary>
    public Clause At(string step) => new(Document, Fragment, step);

    /// <inheritdoc/>
    public override string ToString() => Step is null ? $"{Document}#{Fragment}" : $"{Document}#{Fragment}/{Step}";

    [GeneratedRegex(@"^(webrtc|mediacapture|stats|mdn|rfc\d{3,5})#([A-Za-z0-9._()\-]+)(?:/([a-z0-9]+(?:-[a-z0-9]+)*))?$")]
    private static partial Regex Form();
}
