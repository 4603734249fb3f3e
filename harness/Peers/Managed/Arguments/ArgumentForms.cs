using System.Collections;
using System.Text.Json;
using Conformance.Peers.Managed.Binding;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Arguments;

/// <summary>Resolves the arguments of steps: <c>$name.member</c>, <c>{ "$track": "audio" }</c> and the like (<c>PROTOCOL.md</c>, "Arguments").</summary>
internal sealed class ArgumentForms(PeerNames names, MediaSources media)
{
    private static readonly ManagedMethod NewStream = new([.. typeof(MediaStream).GetConstructors()]);

    /// <exception cref="ProtocolException">A form refers to nothing, or asks for what the host does not have.</exception>
    public object? Resolve(JsonElement form) => form.ValueKind switch
    {
        JsonValueKind.Undefined => Undefined.Value,
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => form.GetDouble(),
        JsonValueKind.String => Text(form.GetString()!),
        JsonValueKind.Array => List(form),
        _ => Object(form),
    };

    /// <summary>A list of arguments; empty when there is none.</summary>
    public object?[] List(JsonElement forms) => forms.ValueKind == JsonValueKind.Array ? [.. forms.EnumerateArray().Select(Resolve)] : [];

    private object? Text(string text) => text.StartsWith("$$", StringComparison.Ordinal) ? text[1..] : text.StartsWith('$') ? names.LookUp(text[1..]) : text;

    private object? Object(JsonElement form)
    {
        foreach (var member in form.EnumerateObject())
        {
            switch (member.Name)
            {
                case "$undefined":
                    return Undefined.Value;
                case "$number":
                    return NumberConversion.Of(member.Value.GetString());
                case "$text":
                    return new string('x', member.Value.GetInt32());
                case "$bytes":
                    return Bytes(member.Value.GetInt32());
                case "$view":
                    return View(member.Value.GetString()!, form);
                case "$octets":
                    return new BufferView(BufferView.OfBytes, Octets(member.Value));
                case "$blob":
                    return new Blob(Bytes(member.Value.GetInt32()));
                case "$track":
                    return media.Track(member.Value.GetString()!);
                case "$stream":
                    return NewStream.Call(null, List(member.Value));
                case "$pick":
                    return Pick(Resolve(member.Value), form.GetProperty("where"));
                case "$edit":
                    return Edit(TextConversion.Of(Resolve(member.Value)), form.GetProperty("replace"));
            }
        }

        var plain = new PlainObject();
        foreach (var member in form.EnumerateObject())
        {
            plain.Members[member.Name] = Resolve(member.Value);
        }

        return plain;
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = unchecked((byte)(i * 31));
        }

        return bytes;
    }

    private static BufferView View(string type, JsonElement form) => BufferView.Over(
        type,
        Bytes(form.GetProperty("of").GetInt32()),
        form.TryGetProperty("from", out var from) ? from.GetInt32() : 0,
        form.TryGetProperty("length", out var length) ? length.GetInt32() : null);

    private static byte[] Octets(JsonElement list) => [.. list.EnumerateArray().Select(o => o.GetByte())];

    /// <summary>The first element that has these members with these values, undefined where there is none.</summary>
    private object? Pick(object? list, JsonElement where)
    {
        List<(string Name, object? Value)> wanted = [.. where.EnumerateObject().Select(m => (m.Name, Resolve(m.Value)))];
        return ((IEnumerable)list!).Cast<object?>().Select(ScriptValue.Of)
            .FirstOrDefault(element => wanted.TrueForAll(m => Same(ScriptValue.Of(ScriptValue.Read(element, m.Name)), m.Value)), Undefined.Value);
    }

    private static bool Same(object? a, object? b) => ScriptValue.IsNumber(a) && ScriptValue.IsNumber(b)
        ? ScriptValue.ToNumber(a!).Equals(ScriptValue.ToNumber(b!))
        : Equals(a, b);

    private static string Edit(string text, JsonElement pairs)
    {
        foreach (var pair in pairs.EnumerateArray())
        {
            text = EcmaScriptReplace.Replace(text, pair[0].GetString()!, pair[1].GetString()!);
        }

        return text;
    }
}
