using System.Text.Json.Nodes;
using Acornima.Ast;
using Jint;
using JintEngine = Jint.Engine;

namespace Conformance.Units.Peers.Protocol;

/// <summary>
/// The agent of the browser pages in a plain JavaScript engine, beside scripted connections. There is no DOM: what the agent uses beyond
/// the language and setTimeout fails here. Every message both ways is held against the schema.
/// </summary>
internal sealed class JintAgent : IDisposable
{
    private static readonly string Folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "agent");
    private static readonly Prepared<Script> Agent = JintEngine.PrepareScript(File.ReadAllText(Path.Combine(Folder, "agent.js")));
    private static readonly Prepared<Script> Fake = JintEngine.PrepareScript(File.ReadAllText(Path.Combine(Folder, "fake-peer-connection.js")));

    private readonly JintEngine _engine = new();
    private int _lastId;

    /// <param name="environment">Further members of the agent's environment, as JavaScript.</param>
    public JintAgent(string environment = "")
    {
        Time = new VirtualTimers(_engine);
        _engine.SetValue("virtualNow", new Func<double>(() => Time.Now));
        _engine.SetValue("sendToHarness", new Action<string>(Sent));
        _engine.Execute(Fake);
        _engine.Execute(Agent);
        _engine.Execute($"var agent = createConformanceAgent({{ send: sendToHarness, now: virtualNow, {environment} }});");
    }

    public VirtualTimers Time { get; }

    /// <summary>Every message of the agent, in order.</summary>
    public List<JsonObject> Messages { get; } = [];

    /// <summary>Told of each message of the agent.</summary>
    public Action<string>? OnSent { get; set; }

    /// <summary>The trace entries of a peer.</summary>
    public List<JsonObject> Entries(string peer = "a") =>
        [.. Messages.Where(m => m["trace"]?.GetValue<string>() == peer).SelectMany(m => m["entries"]!.AsArray()).Select(e => e!.AsObject())];

    /// <summary>The trace of a peer as short lines: <c>call pc createOffer</c>.</summary>
    public List<string> Lines(string peer = "a") => [.. Entries(peer).Select(e => $"{e["kind"]} {e["target"]} {e["name"]}")];

    /// <summary>Gives the agent a message as it is.</summary>
    public void Receive(string text)
    {
        ProtocolSchema.Checked(text);
        ReceiveUnchecked(text);
    }

    /// <summary>Gives the agent a message that need not be of the protocol's form.</summary>
    public void ReceiveUnchecked(string text)
    {
        _engine.Invoke(_engine.Evaluate("text => { agent.receive(text); }"), text);
        _engine.Advanced.ProcessTasks();
    }

    /// <summary>Gives a command and its id back, without waiting for the reply.</summary>
    public int Post(string command)
    {
        var message = JsonNode.Parse(command)!.AsObject();
        message["id"] = ++_lastId;
        Receive(message.ToJsonString());
        return _lastId;
    }

    /// <summary>The reply to a command, null while there is none.</summary>
    public JsonObject? ReplyTo(int id) => Messages.FirstOrDefault(m => m["re"]?.GetValue<int>() == id);

    /// <summary>Gives a command, moves the clock a little, and gives the reply: <c>ok</c>'s value, or the whole message of an error.</summary>
    public JsonObject Command(string command, double advance = 20)
    {
        var id = Post(command);
        Time.Advance(advance);
        var reply = ReplyTo(id);
        Assert.That(reply, Is.Not.Null, () => "no reply to " + command);
        return reply!["ok"]?.AsObject() ?? reply;
    }

    /// <summary>Begins a case with peer a.</summary>
    public JintAgent Begun(string peers = "\"a\"", string media = "")
    {
        Command($$"""{"do":"begin","peers":[{{peers}}],"media":[{{media}}]}""");
        return this;
    }

    /// <summary>Begins a case with peer a and its connection; the trace has two entries then.</summary>
    public JintAgent Connected()
    {
        Begun();
        Run("""{"op":"new"}""");
        return this;
    }

    /// <summary>Runs steps at peer a and gives their outcomes.</summary>
    public List<JsonObject> Run(string steps, double advance = 20) => Outcomes(Command($$"""{"do":"run","peer":"a","steps":[{{steps}}]}""", advance));

    /// <summary>Runs steps at peer a without waiting for the reply.</summary>
    public int Start(string steps) => Post($$"""{"do":"run","peer":"a","steps":[{{steps}}]}""");

    /// <summary>The outcomes in the reply to a run.</summary>
    public static List<JsonObject> Outcomes(JsonObject ok)
    {
        Assert.That(ok["outcomes"], Is.Not.Null, () => ok.ToJsonString());
        return [.. ok["outcomes"]!.AsArray().Select(o => o!.AsObject())];
    }

    /// <summary>Does something at the scripted connections, in a task of its own. <c>pc</c> is the first one.</summary>
    public void Script(string javaScript)
    {
        _engine.Execute($"(function () {{ const pc = fakes[0]; {javaScript} }})();");
        _engine.Advanced.ProcessTasks();
    }

    /// <summary>A value of the engine as text.</summary>
    public string Read(string expression) => _engine.Evaluate(expression).ToString();

    public void Dispose() => _engine.Dispose();

    private void Sent(string text)
    {
        Messages.Add(ProtocolSchema.Checked(text));
        OnSent?.Invoke(text);
    }
}
