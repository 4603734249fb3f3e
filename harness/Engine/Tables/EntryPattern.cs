using System.Text.RegularExpressions;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Tables;

/// <summary>
/// Names entries of a trace: <c>a: signalingstatechange</c> (an event at the connection), <c>a: dc open</c> (an event at an object),
/// <c>a: setLocalDescription resolves</c>, <c>a: dc.send returns</c>, <c>a: track #2</c> (the second one).
/// </summary>
/// <param name="Peer">The peer.</param>
/// <param name="On"><c>pc</c>, an object's name, or an id.</param>
/// <param name="Name">The event's type or the member.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Occurrence">Which one, from 1; null for the first one after what stands before it in a chain.</param>
public sealed partial record EntryPattern(string Peer, string On, string Name, EntryKind Kind, int? Occurrence)
{
    /// <summary>Reads one.</summary>
    public static bool TryParse(string text, out EntryPattern? pattern)
    {
        var m = Form().Match(text);
        pattern = null;
        if (!m.Success)
        {
            return false;
        }

        EntryKind? kind = m.Groups["verb"].Value switch
        {
            "" => EntryKind.Event,
            "called" => EntryKind.Call,
            "returns" => EntryKind.Return,
            "throws" => EntryKind.Throw,
            "resolves" => EntryKind.Resolve,
            "rejects" => EntryKind.Reject,
            _ => null,
        };
        int? nth = m.Groups["nth"].Success ? int.Parse(m.Groups["nth"].Value) : null;
        if (kind is EntryKind.Event)
        {
            var on = m.Groups["on"].Success ? m.Groups["on"].Value : "pc";
            pattern = new EntryPattern(m.Groups["peer"].Value, on, m.Groups["name"].Value, EntryKind.Event, nth);
            return true;
        }

        if (m.Groups["on"].Success || kind is null)
        {
            return false;
        }

        var path = m.Groups["name"].Value;
        var dot = path.LastIndexOf('.');
        pattern = new EntryPattern(m.Groups["peer"].Value, dot < 0 ? "pc" : path[..dot], path[(dot + 1)..], kind.Value, nth);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Peer}: {(On == "pc" ? "" : On + " ")}{Name}{(Kind == EntryKind.Event ? "" : " " + Kind.ToString().ToLowerInvariant())}{(Occurrence is { } n ? $" #{n}" : "")}";

    [GeneratedRegex(@"^(?<peer>[ab]): +((?<name>[\w.:=]+) +(?<verb>called|returns|throws|resolves|rejects)|((?<on>[\w.:]+) +)?(?<name>\w+))( +#(?<nth>\d+))?$")]
    private static partial Regex Form();
}
