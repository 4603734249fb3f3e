using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Conformance.Engine.Peers;
using Conformance.Spec.Interfaces;
using YamlDotNet.RepresentationModel;

namespace Conformance.Engine.Tables;

/// <summary>Reads the steps of one row.</summary>
internal sealed partial class StepReading(YamlReading yaml, IReadOnlyDictionary<string, JsonNode?> values, Need needs)
{
    private readonly bool _twoPeers = needs.HasFlag(Need.TwoPeers);

    private static readonly string[] Macros = ["negotiate", "connect", "relay", "wait", "event", "expect", "settle", "quiet", "together"];
    private readonly HashSet<string> _named = [];

    public ImmutableArray<Step> Read(YamlMappingNode row, string id)
    {
        if (YamlReading.Find(row, "steps") is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            yaml.Error(row, $"scenario '{id}' needs 'steps', a list with at least one step");
            return [];
        }

        return [.. list.Select(ReadStep).OfType<Step>()];
    }

    private Step? ReadStep(YamlNode node)
    {
        if (node is not YamlMappingNode map || map.Children.Count == 0)
        {
            yaml.Error(node, "a step is a mapping such as 'a: createOffer' or 'connect: a -> b'");
            return null;
        }

        var at = yaml.At(node);
        var (keyNode, value) = map.Children[0];
        var key = YamlReading.Text(keyNode);
        switch (key)
        {
            case "a" or "b":
                return ReadAct(map, key, value);
            case "negotiate" or "connect":
                yaml.KnownKeys(map, key, key);
                var m = Arrow().Match(YamlReading.Text(value));
                if (!m.Success || m.Groups[1].Value == m.Groups[2].Value || !_twoPeers)
                {
                    yaml.Error(value, $"'{key}' goes between two peers, 'a -> b', in a row that needs two-peers");
                    return null;
                }

                var (from, to) = (m.Groups[1].Value, m.Groups[2].Value);
                return key == "connect" ? new Step.Connect(at, $"connect {from} -> {to}", from, to) : new Step.Negotiate(at, $"negotiate {from} -> {to}", from, to);
            case "relay":
                yaml.KnownKeys(map, key, key);
                return new Step.Relay(at, "relay candidates both ways");
            case "wait":
                yaml.KnownKeys(map, key, key);
                var conditions = ReadConditions(value, allowAnyAttribute: true);
                return new Step.WaitState(at, "wait until " + string.Join(", ", conditions), conditions);
            case "expect":
                yaml.KnownKeys(map, key, key);
                var states = ReadConditions(value, allowAnyAttribute: false);
                return new Step.Expect(at, "expect " + string.Join(", ", states), states);
            case "event":
                return ReadEvent(map, value);
            case "settle":
                return ReadSettle(map, value);
            case "quiet":
                yaml.KnownKeys(map, key, key);
                var peers = yaml.Strings(value, key);
                peers.ForEach(p => CheckPeer(value, p));
                return new Step.Quiet(at, $"wait until {string.Join(" and ", peers)} are quiet", [.. peers]);
            case "together":
                yaml.KnownKeys(map, key, key);
                var acts = value is YamlSequenceNode list ? list.Select(ReadStep).OfType<Step>().ToList() : [];
                if (acts.Count < 2 || acts.Any(s => s is not Step.Act))
                {
                    yaml.Error(value, "'together' takes a list of at least two acts");
                }

                return new Step.Together(at, "together: " + string.Join(" | ", acts.Select(a => a.Text)), [.. acts.OfType<Step.Act>()]);
            default:
                yaml.Error(keyNode, $"unknown step '{key}' (known: a, b, {string.Join(", ", Macros)})");
                return null;
        }
    }

    private Step.Act? ReadAct(YamlMappingNode map, string peer, YamlNode what)
    {
        CheckPeer(map, peer);
        yaml.KnownKeys(map, "step", peer, "args", "to", "as", "await", "throws", "rejects", "returns", "resolves", "any");
        var text = YamlReading.Text(what);
        ActKind kind;
        string path;
        if (text.StartsWith("new ", StringComparison.Ordinal))
        {
            (kind, path) = (ActKind.New, text[4..]);
            if (path != "RTCPeerConnection")
            {
                yaml.Error(what, $"a peer is a new RTCPeerConnection, not a new '{path}'");
            }
        }
        else if (text.StartsWith("get ", StringComparison.Ordinal))
        {
            (kind, path) = (ActKind.Get, text[4..]);
        }
        else if (text.StartsWith("set ", StringComparison.Ordinal))
        {
            (kind, path) = (ActKind.Set, text[4..]);
        }
        else
        {
            (kind, path) = (ActKind.Call, text);
        }

        var dot = path.LastIndexOf('.');
        var (on, member) = (dot < 0 ? "pc" : path[..dot], path[(dot + 1)..]);
        CheckMember(what, kind, on, member);
        var args = new JsonArray();
        if (kind == ActKind.Set)
        {
            if (YamlReading.Find(map, "to") is { } to)
            {
                args.Add(Substitute(yaml.Json(to), to));
            }
            else
            {
                yaml.Error(map, "'set' needs 'to', the value");
            }
        }
        else if (YamlReading.Find(map, "args") is { } list)
        {
            if (Substitute(yaml.Json(list), list) is JsonArray given)
            {
                args = given;
            }
            else
            {
                yaml.Error(list, "'args' is a list");
            }
        }

        var name = yaml.Optional(map, "as");
        if (name is not null && values.ContainsKey(name))
        {
            yaml.Error(map, $"'as: {name}' would be hidden by the table's value of that name");
        }
        else if (name is not null)
        {
            _named.Add(name);
        }

        var wait = yaml.Optional(map, "await") switch
        {
            null or "true" => true,
            "false" => false,
            _ => Fail("'await' is true or false"),
        };
        if (!wait && name is null)
        {
            yaml.Error(map, "'await: false' needs 'as', so that 'settle' can name the promise");
        }

        return new Step.Act(yaml.At(map), Describe(peer, text, map), peer, kind, on, member) { Args = args, As = name, Await = wait, Outcome = ReadOutcome(map) };

        bool Fail(string message)
        {
            yaml.Error(map, message);
            return true;
        }
    }

    private void CheckMember(YamlNode node, ActKind kind, string on, string member)
    {
        var known = (kind, on) switch
        {
            (ActKind.New, _) => true,
            (ActKind.Call, _) when WebRtcInterfaces.ByName.TryGetValue(on, out var its) => its.Statics.Contains(member),
            (ActKind.Call, "pc") => WebRtcInterfaces.PeerConnection.HasMethod(member),
            (ActKind.Call, _) => WebRtcInterfaces.AnyHasMethod(member),
            (_, "pc") => WebRtcInterfaces.PeerConnection.HasAttribute(member),
            _ => WebRtcInterfaces.AnyHasAttribute(member),
        };
        if (!known)
        {
            yaml.Error(node, $"unknown member '{member}' of {(on == "pc" ? "RTCPeerConnection" : on)}: neither in the draft's IDL nor removed from it");
        }
    }

    private Step.WaitEvent? ReadEvent(YamlMappingNode map, YamlNode value)
    {
        yaml.KnownKeys(map, "event", "event", "as", "count", "with");
        var m = EventForm().Match(YamlReading.Text(value));
        if (!m.Success)
        {
            yaml.Error(value, "an event is 'b: datachannel' or 'a: dc open'");
            return null;
        }

        CheckPeer(value, m.Groups[1].Value);
        var on = m.Groups[3].Success ? m.Groups[3].Value : "pc";
        var count = int.TryParse(yaml.Optional(map, "count"), out var n) ? n : 1;
        var with = YamlReading.Find(map, "with") is { } carried ? new Outcome.Holder(Substitute(yaml.Asked(carried), carried)) : null;
        var text = $"wait for {m.Value}{(count > 1 ? $" x {count}" : "")}{(with is null ? "" : $" with {Flow(YamlReading.Find(map, "with")!)}")}";
        return new Step.WaitEvent(yaml.At(map), text, m.Groups[1].Value, on, m.Groups[4].Value, count, yaml.Optional(map, "as")) { With = with };
    }

    private Step.Settle? ReadSettle(YamlMappingNode map, YamlNode value)
    {
        yaml.KnownKeys(map, "settle", "settle", "rejects", "resolves", "stays", "any");
        var parts = YamlReading.Text(value).Split('.');
        if (parts.Length != 2 || !_named.Contains(parts[1]))
        {
            yaml.Error(value, "'settle' names a promise that a step left pending: 'a.offer'");
            return null;
        }

        var stays = yaml.Optional(map, "stays");
        if (stays is not null and not "pending")
        {
            yaml.Error(map, "'stays' can only be 'pending'");
        }

        return new Step.Settle(
            yaml.At(map), Describe(parts[0], $"settle {parts[1]}", map), parts[0], parts[1], ReadOutcome(map) with { StaysPending = stays == "pending" });
    }

    private Outcome ReadOutcome(YamlMappingNode map)
    {
        var value = YamlReading.Find(map, "returns") ?? YamlReading.Find(map, "resolves");
        var outcome = new Outcome
        {
            Throws = [.. yaml.Strings(map, "throws")],
            Rejects = [.. yaml.Strings(map, "rejects")],
            Any = yaml.Optional(map, "any") == "true",
            Value = value is null ? null : new Outcome.Holder(Substitute(yaml.Asked(value), value)),
        };
        if (new[] { !outcome.Throws.IsEmpty, !outcome.Rejects.IsEmpty, value is not null, outcome.Any }.Count(x => x) > 1)
        {
            yaml.Error(map, "a step has one outcome: one of throws, rejects, returns, resolves, any");
        }

        return outcome;
    }

    private ImmutableArray<StateCondition> ReadConditions(YamlNode node, bool allowAnyAttribute) =>
        new ConditionReading(yaml, _twoPeers).Read(node, allowAnyAttribute);

    /// <summary>Puts the table's own values in place of <c>$name</c>; other names are left for the run.</summary>
    private JsonNode? Substitute(JsonNode? node, YamlNode at)
    {
        switch (node)
        {
            case JsonObject o:
                return new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Substitute(p.Value, at))));
            case JsonArray list:
                return new JsonArray([.. list.Select(x => Substitute(x, at))]);
            case JsonValue v when v.TryGetValue<string>(out var s) && s.StartsWith('$') && !s.StartsWith("$$", StringComparison.Ordinal):
                var parts = s[1..].Split('.', 2);
                if (parts is ["servers", var server])
                {
                    CheckServer(at, server);
                }

                parts = s[1..].Split('.');
                if (!values.TryGetValue(parts[0], out var found))
                {
                    return node.DeepClone();
                }

                foreach (var part in parts[1..])
                {
                    found = found?[part];
                }

                return Substitute(found?.DeepClone(), at);
            default:
                return node?.DeepClone();
        }
    }

    private void CheckServer(YamlNode at, string server)
    {
        if (!needs.HasFlag(Need.Turn))
        {
            yaml.Error(at, $"$servers.{server} in a row that does not say 'needs: [turn]'");
        }

        if (!IceServerNames.All.Contains(server))
        {
            yaml.Error(at, $"unknown server '{server}' (known: {string.Join(", ", IceServerNames.All)})");
        }
    }

    private void CheckPeer(YamlNode node, string peer)
    {
        if (peer is not ("a" or "b"))
        {
            yaml.Error(node, $"unknown peer '{peer}': peers are a and b");
        }
        else if (peer == "b" && !_twoPeers)
        {
            yaml.Error(node, "peer b in a row that does not say 'needs: [two-peers]'");
        }
    }

    private static string Describe(string peer, string text, YamlMappingNode map)
    {
        var rest = map.Children.Skip(1).Select(c => $"{YamlReading.Text(c.Key)}: {Flow(c.Value)}");
        return string.Join("  ", rest.Prepend($"{peer}: {text}"));
    }

    private static string Flow(YamlNode node) => node switch
    {
        YamlMappingNode m => "{ " + string.Join(", ", m.Children.Select(c => $"{YamlReading.Text(c.Key)}: {Flow(c.Value)}")) + " }",
        YamlSequenceNode s => "[" + string.Join(", ", s.Select(Flow)) + "]",
        YamlScalarNode s => s.Value is { Length: > 80 } v ? v[..77] + "..." : s.Value ?? "null",
        _ => "",
    };

    [GeneratedRegex("^([ab]) *-> *([ab])$")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^([ab]): +(([\w.:]+) +)?(\w+)$")]
    private static partial Regex EventForm();
}
