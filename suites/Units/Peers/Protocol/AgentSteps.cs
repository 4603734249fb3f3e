namespace Conformance.Units.Peers.Protocol;

/// <summary>Writes steps of the protocol. <c>more</c> is further members: <c>"as":"offer"</c>.</summary>
internal static class AgentSteps
{
    public const string New = """{"op":"new"}""";

    public static string Call(string member, string args = "[]", string? more = null, string on = "pc") =>
        $$"""{"op":"call","on":"{{on}}","member":"{{member}}","args":{{args}},"timeout":100{{Tail(more)}}}""";

    public static string Get(string member, string on = "pc", string? more = null) => $$"""{"op":"get","on":"{{on}}","member":"{{member}}"{{Tail(more)}}}""";

    public static string Set(string member, string value, string on = "pc") => $$"""{"op":"set","on":"{{on}}","member":"{{member}}","value":{{value}}}""";

    public static string Settle(string name, string? more = null) => $$"""{"op":"settle","name":"{{name}}","timeout":100{{Tail(more)}}}""";

    public static string Wait(string until, string? more = null) => $$"""{"op":"wait","until":[{{until}}],"timeout":100{{Tail(more)}}}""";

    public static string State(string on, string member, string values) => $$"""{"on":"{{on}}","member":"{{member}}","is":[{{values}}]}""";

    public static string Event(string on, string type, int count = 1) => $$"""{"on":"{{on}}","event":"{{type}}","count":{{count}}}""";

    public static string Mark(string label) => $$"""{"op":"mark","label":"{{label}}"}""";

    public static string Drain(double quiet, double limit, double gathering = 0) => $$"""{"op":"drain","quiet":{{quiet}},"limit":{{limit}},"gathering":{{gathering}}}""";

    private static string Tail(string? more) => more is null ? "" : "," + more;
}
