using System.Collections.Immutable;
using Conformance.Engine.Judging;
using YamlDotNet.RepresentationModel;

namespace Conformance.Engine.Tables;

/// <summary>Reads <c>{ a.signalingState: stable, b.dc.readyState: [open, closing] }</c>.</summary>
internal sealed class ConditionReading(YamlReading yaml, bool twoPeers)
{
    /// <summary>The attributes that every snapshot of the trace holds.</summary>
    private static readonly HashSet<string> Recorded =
    [
        "signalingState", "iceConnectionState", "iceGatheringState", "connectionState",
        "currentLocalDescription", "pendingLocalDescription", "currentRemoteDescription", "pendingRemoteDescription",
        "readyState", "mid", "direction", "currentDirection", "state", "gatheringState", "role", "sctp",
    ];

    public ImmutableArray<StateCondition> Read(YamlNode node, bool allowAnyAttribute)
    {
        if (node is not YamlMappingNode { Children.Count: > 0 } map)
        {
            yaml.Error(node, "states are a mapping such as { a.signalingState: stable }");
            return [];
        }

        return [.. map.Children.Select(c => ReadOne(c.Key, c.Value, allowAnyAttribute)).OfType<StateCondition>()];
    }

    private StateCondition? ReadOne(YamlNode key, YamlNode value, bool allowAnyAttribute)
    {
        var path = YamlReading.Text(key).Split('.');
        if (path.Length < 2 || path[0] is not ("a" or "b") || (path[0] == "b" && !twoPeers))
        {
            yaml.Error(key, $"'{YamlReading.Text(key)}': a state is peer.attribute or peer.object.attribute of a peer of this row");
            return null;
        }

        if (!allowAnyAttribute && path.Length > 3)
        {
            yaml.Error(key, $"'{YamlReading.Text(key)}': the trace's snapshots hold attributes of the connection and of named objects; read deeper ones with a 'get' step");
            return null;
        }

        if (!allowAnyAttribute && !Recorded.Contains(path[^1]))
        {
            yaml.Error(key, $"'{path[^1]}' is not in the trace's snapshots: read it with a step 'get {string.Join('.', path[1..])}' and 'returns' (recorded: {string.Join(", ", Recorded)})");
            return null;
        }

        ImmutableArray<string?> allowed = value is YamlSequenceNode list ? [.. list.Select(Scalar)] : [Scalar(value)];
        foreach (var text in allowed.OfType<string>().Where(TextPattern.IsExpression))
        {
            if (allowAnyAttribute || TextPattern.Fault(text) is not null)
            {
                yaml.Error(value, allowAnyAttribute ? $"'{text}': a 'wait' compares whole texts" : TextPattern.Fault(text)!);
            }
        }

        return new StateCondition(path[0], path.Length == 2 ? "pc" : string.Join('.', path[1..^1]), path[^1], allowed);
    }

    private string? Scalar(YamlNode node) => yaml.Json(node)?.ToString();
}
