using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Peers.Managed.Steps;

/// <summary>One step of a <c>run</c> command (<c>PROTOCOL.md</c>, "Steps").</summary>
internal sealed class ProtocolStep
{
    private readonly JsonElement _json;

    private ProtocolStep(JsonElement json) => _json = json;

    public string Op => Text("op") ?? "";

    public string On => Text("on")!;

    public string Member => Text("member")!;

    public string? As => Text("as");

    public string Name => Text("name")!;

    public string Label => Text("label")!;

    public string Expect => Text("expect") ?? "ok";

    public double Timeout => Number("timeout");

    public double Quiet => Number("quiet");

    public double Limit => Number("limit");

    public double Gathering => this["gathering"].ValueKind == JsonValueKind.Number ? Number("gathering") : 0;

    public bool Absent => this["absent"].ValueKind == JsonValueKind.True;

    public bool Await => this["await"].ValueKind != JsonValueKind.False;

    public JsonElement Args => this["args"];

    public JsonElement Value => this["value"];

    public IReadOnlyList<WaitCondition> Until => [.. this["until"].EnumerateArray().Select(WaitCondition.Read)];

    private JsonElement this[string member] => _json.TryGetProperty(member, out var value) ? value : default;

    public static ProtocolStep Read(JsonObject step) => new(JsonSerializer.SerializeToElement(step));

    private string? Text(string member) => this[member].ValueKind == JsonValueKind.String ? this[member].GetString() : null;

    private double Number(string member) => this[member].ValueKind == JsonValueKind.Number ? this[member].GetDouble() : 0;
}
