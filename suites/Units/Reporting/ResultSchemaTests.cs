using Conformance.Units.Reporting.Sample;
using NJsonSchema;

namespace Conformance.Units.Reporting;

public sealed class ResultSchemaTests
{
    private static readonly SampleRun Run = new(40);

    [Test]
    public async Task EveryLineOfResults_Validates() => await Validate("results.schema.json", Run.ResultLines());

    [Test]
    public async Task EveryLineOfTraces_Validates() => await Validate("traces.schema.json", Run.TraceLines());

    [TestCase("results.schema.json", "{}")]
    [TestCase("results.schema.json", """{"end":{"ended":"2026-03-14T09:26:53+00:00","cases":1,"seconds":1,"interrupted":false},"run":{}}""")]
    [TestCase("results.schema.json", """{"end":{"ended":"2026-03-14T09:26:53+00:00","cases":-1,"seconds":1,"interrupted":false}}""")]
    [TestCase("results.schema.json", """{"end":{"ended":"2026-03-14T09:26:53+00:00","cases":1,"seconds":1,"interupted":false}}""")]
    [TestCase("traces.schema.json", """{"case":"a/b@chromium","peers":[]}""")]
    [TestCase("traces.schema.json", """{"case":"a/b@chromium","peers":[{"peer":"a","implementation":"x","entries":[{"seq":0,"time":1,"kind":"shout","target":"pc","name":"n"}]}]}""")]
    public async Task ALineOfAnotherForm_IsRefused(string schema, string line) =>
        Assert.That((await Load(schema)).Validate(line), Is.Not.Empty);

    private static async Task Validate(string file, IEnumerable<string> lines)
    {
        var schema = await Load(file);
        foreach (var line in lines)
        {
            var errors = schema.Validate(line);
            Assert.That(errors, Is.Empty, () => $"{string.Join("; ", errors)}\n{line}");
        }
    }

    private static Task<JsonSchema> Load(string file) => JsonSchema.FromFileAsync(Path.Combine(TestContext.CurrentContext.TestDirectory,
        "schemas", file));
}
