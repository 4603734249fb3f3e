using System.Text.Json;
using Conformance.Peers.Managed.Binding;
using Conformance.Spec.Traces;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>Exceptions as the protocol shows them.</summary>
internal static class ErrorForm
{
    /// <summary>Its W3C name; an exception of the language, which no document asks for, goes by its type's name.</summary>
    public static ErrorInfo Of(Exception error) => error switch
    {
        RTCError e => new ErrorInfo(e.Name, e.Message, W3CEnum.NameOf(e.ErrorDetail), e.SdpLineNumber),
        RTCException e => new ErrorInfo(e.Name, e.Message),
        _ => new ErrorInfo(error.GetType().Name, error.Message),
    };

    public static void Write(Utf8JsonWriter json, ErrorInfo error)
    {
        json.WriteStartObject();
        json.WriteString("name", error.Name);
        json.WriteString("message", error.Message);
        if (error.Detail is { } detail)
        {
            json.WriteString("detail", detail);
        }

        if (error.SdpLineNumber is { } line)
        {
            json.WriteNumber("sdpLineNumber", line);
        }

        json.WriteEndObject();
    }
}
