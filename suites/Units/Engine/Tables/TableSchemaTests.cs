using System.Text.Json.Nodes;
using Conformance.Engine;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Conformance.Units.Engine.Tables;

/// <summary>Holds <c>table.schema.json</c> to the tables, so that an editor marks what the reader refuses and nothing else.</summary>
public sealed class TableSchemaTests
{
    private const string Row = "area: x\nscenarios:\n  - id: x/y\n    title: It holds\n    clauses: [webrtc#set-description]\n";
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "suites", "tables");

    private static IEnumerable<string> Tables => Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order();

    [TestCaseSource(nameof(Tables))]
    public async Task EveryTable_Validates(string table)
    {
        var errors = (await Schema()).Validate(Json(File.ReadAllText(Path.Combine(Folder, table))));
        Assert.That(errors.Select(e => e.ToString()), Is.Empty);
    }

    [TestCase(Row + "    steps: [{ a: createOffer, resolves: { type: offer }, as: made }]\n    then: [{ sdp: { of: a.made, has: 'v=0' } }]")]
    [TestCase(Row + "    steps: [{ expect: { a.signalingState: [stable, closed] } }, { event: 'a: dc open', count: 2, with: { x: 1 } }]")]
    [TestCase(Row + "    steps: [{ together: [{ a: createOffer }, { b: close }] }, { settle: a.p, stays: pending }]")]
    [TestCase(Row + "    steps: [{ a: get sctp, as: x }]\n    then: [{ compare: 'a.x = a.y' }, { compare: ['a.x <= b.y', 'a.x != b.y'] }]")]
    public async Task ARowOfTheForm_Validates(string table) => Assert.That((await Schema()).Validate(Json(table)), Is.Empty);

    [TestCase("area: x\nscenarios: []")]
    [TestCase(Row)]
    [TestCase(Row + "    steps: [{ a: createOffer }]\n    stps: []")]
    [TestCase(Row + "    steps: [{ c: createOffer }]")]
    [TestCase(Row + "    steps: [{ a: createOffer, throw: TypeError }]")]
    [TestCase(Row + "    steps: [{ negotiate: a -> a }]")]
    [TestCase(Row + "    steps: [{ event: datachannel }]")]
    [TestCase(Row + "    steps: [{ a: close }]\n    needs: [three-peers]")]
    [TestCase(Row + "    steps: [{ a: close }]\n    then: [{ always: 'a: track' }]")]
    [TestCase(Row + "    steps: [{ a: close }]\n    then: [{ never: 'a: track', once: 'a: track' }]")]
    [TestCase(Row + "    steps: [{ a: close }]\n    then: [{ count: { 'a: track': often } }]")]
    [TestCase(Row + "    steps: [{ a: close }]\n    then: [{ compare: 'a.x > a.y' }]")]
    public async Task ARowOfAnotherForm_IsRefused(string table) => Assert.That((await Schema()).Validate(Json(table)), Is.Not.Empty);

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Path.Combine(Folder, "table.schema.json"));

    private static string Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode)!.ToJsonString();
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Convert(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } s => JsonValue.Create(s.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } s when long.TryParse(s.Value, out var n) => JsonValue.Create(n),
        YamlScalarNode s => JsonValue.Create(s.Value),
        _ => throw new ArgumentException(node.ToString(), nameof(node)),
    };
}
