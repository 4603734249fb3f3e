using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Reporting.Html;

/// <summary>
/// The page's parts under <c>Page/</c>, joined. A policy in the page lets only this script and this style run, and no request leave.
/// </summary>
internal sealed partial class PageTemplate
{
    private static readonly string[] Styles =
    [
        "base", "verdicts", "agreement", "head", "deviations", "matrix", "panel", "entry", "trace", "clauses", "machines", "print",
    ];

    private static readonly string[] Scripts =
    [
        "dom", "model", "agreement", "address", "head", "deviations", "unjudged", "walk", "matrix", "tools", "states", "values", "trace", "findings",
        "panel", "clauses", "machines", "main",
    ];

    private readonly string _page;
    private readonly string _style;
    private readonly string _script;

    private PageTemplate(string page, string style, string script) => (_page, _style, _script) = (page, style, script);

    /// <summary>Reads the parts from the assembly.</summary>
    public static PageTemplate Load() => new(
        Part("index.html"),
        Join(Styles.Select(name => Part($"css/{name}.css"))),
        "(() => {\n\"use strict\";\n" + Join(Scripts.Select(name => Part($"js/{name}.js"))) + "})();\n");

    /// <summary>The element that holds a block of traces.</summary>
    public static string BlockId(int block) => $"traces-{block}";

    /// <summary>Writes the page.</summary>
    public void Write(TextWriter to, string title, ReportModel model, TraceBlocks blocks)
    {
        var end = 0;
        foreach (Match slot in Slot().Matches(_page))
        {
            to.Write(_page.AsSpan(end, slot.Index - end));
            end = slot.Index + slot.Length;
            switch (slot.Groups[1].Value)
            {
                case "title":
                    to.Write(WebUtility.HtmlEncode(title));
                    break;
                case "policy":
                    to.Write("default-src 'none'; base-uri 'none'; form-action 'none'; ");
                    to.Write($"script-src '{Digest(_script)}'; style-src '{Digest(_style)}'");
                    break;
                case "style":
                    to.Write(_style);
                    break;
                case "script":
                    to.Write(_script);
                    break;
                case "model":
                    to.Write(JsonSerializer.Serialize(model, ReportJson.Default.ReportModel));
                    break;
                case "traces":
                    WriteBlocks(to, blocks);
                    break;
                default:
                    throw new InvalidOperationException($"index.html has a slot '{slot.Value}' that nothing fills");
            }
        }

        to.Write(_page.AsSpan(end));
    }

    private static void WriteBlocks(TextWriter to, TraceBlocks blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            to.Write($"<script type=\"text/plain\" id=\"{BlockId(i)}\">");
            to.Write(blocks.Encode(i));
            to.Write("</script>\n");
        }
    }

    private static string Join(IEnumerable<string> parts) => string.Concat(parts);

    private static string Digest(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Part(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream("Page/" + name)
            ?? throw new InvalidOperationException($"the assembly lacks Page/{name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Slot();
}
