using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Sdp;

/// <summary>
/// The descriptions that a peer made, in order. A local description that an application wrote or edited belongs to the negotiation
/// but is none of them: it is not the implementation's work.
/// </summary>
public sealed class DescriptionHistory
{
    private static readonly ConditionalWeakTable<Trace, DescriptionHistory> Read = [];
    private readonly ImmutableArray<ProducedDescription>.Builder _produced = ImmutableArray.CreateBuilder<ProducedDescription>();
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private ImmutableArray<SdpDescription> _applied = [];
    private ImmutableHashSet<string> _called = [];
    private ToldCapabilities _capabilities = ToldCapabilities.None;
    private ImmutableDictionary<string, ImmutableArray<CodecIdentity>> _preferred = ImmutableDictionary<string, ImmutableArray<CodecIdentity>>.Empty;
    private SdpDescription? _currentLocal;
    private SdpDescription? _currentRemote;
    private SdpDescription? _pendingLocal;
    private SdpDescription? _pendingRemote;
    private SdpDescription? _lastAnswer;
    private SdpDescription? _lastOffered;
    private SdpDescription? _lastAnswered;
    private SdpDescription? _lastMade;
    private ProducedDescription? _shown;
    private string? _bundlePolicy;
    private bool _mayRestartIce;
    private bool _hasFailedCreation;
    private bool _hasUnappliedOffer;
    private bool _hasUnappliedAnswer;

    private DescriptionHistory()
    {
    }

    /// <summary>The descriptions.</summary>
    public ImmutableArray<ProducedDescription> Produced { get; private set; }

    /// <summary>The history of a trace. Every rule asks for the same one, so it is read once.</summary>
    public static DescriptionHistory Of(Trace trace) => Read.GetValue(trace, Create);

    private static DescriptionHistory Create(Trace trace)
    {
        var history = new DescriptionHistory();
        var calls = new Dictionary<int, TraceEntry>();
        foreach (var entry in trace.Entries)
        {
            if (entry is { Kind: EntryKind.Call, Call: { } number })
            {
                calls[number] = entry;
                history.Enter(entry);
            }
            else
            {
                history.See(entry, entry.Call is { } call ? calls.GetValueOrDefault(call) : null);
            }
        }

        history.Produced = history._produced.ToImmutable();
        return history;
    }

    private void Enter(TraceEntry call)
    {
        _called = _called.Add(call.Name);
        if (call is { Target: "pc", Name: "new" })
        {
            _bundlePolicy = call.Detail.ValueKind != JsonValueKind.Array ? null : call.ArgumentString("bundlePolicy") ?? "balanced";
        }

        // webrtc#dom-rtcpeerconnection-restartice, setConfiguration with other servers, and the option of createOffer.
        _mayRestartIce |= call is { Target: "pc", Name: "restartIce" or "setConfiguration" }
            || (call is { Target: "pc", Name: "createOffer", Detail: { ValueKind: JsonValueKind.Array } detail } && detail.GetArrayLength() > 0);
    }

    private void See(TraceEntry entry, TraceEntry? call)
    {
        if (entry is { Kind: EntryKind.Resolve, Target: "pc" } && call is not null)
        {
            switch (entry.Name)
            {
                case "createOffer" or "createAnswer" when Text(entry.Detail) is { } text && entry.DetailString("type") is { } type:
                    Made(entry, call, type, SdpDescription.Read(text), DescriptionStage.Created);
                    break;
                case "setLocalDescription":
                    SetLocal(entry, call);
                    break;
                case "setRemoteDescription" when call.ArgumentString("type") is { } type:
                    SetRemote(type, SdpDescription.Read(call.ArgumentString("sdp") ?? ""));
                    break;
            }
        }
        else if (entry is { Kind: EntryKind.Return, Name: "getCapabilities" } && call?.ArgumentString() is { } kind)
        {
            _capabilities = _capabilities.With(entry.Target, kind, entry.Detail);
        }
        else if (entry is { Kind: EntryKind.Return, Name: "setCodecPreferences" } && call?.Detail is { ValueKind: JsonValueKind.Array } preferences)
        {
            _preferred = preferences.GetArrayLength() > 0 && CodecIdentity.ReadAll(preferences[0]) is { IsEmpty: false } codecs
                ? _preferred.SetItem(entry.Target, codecs)
                : _preferred.Remove(entry.Target);
        }
        else if (entry is { Kind: EntryKind.Reject or EntryKind.Throw, Target: "pc", Name: "createOffer" or "createAnswer" or "setLocalDescription" })
        {
            _hasFailedCreation = true;
        }
        else if (_shown is { } shown && ShownIn(entry) is { } later && later.Type == shown.Type)
        {
            _produced.Add(shown with { Entry = entry, Call = null, Sdp = SdpDescription.Read(later.Sdp), Stage = DescriptionStage.Shown, IsNew = false });
        }
    }

    private void SetLocal(TraceEntry entry, TraceEntry call)
    {
        var given = call.ArgumentString("type");
        if (given == "rollback")
        {
            (_pendingLocal, _pendingRemote, _shown) = (null, null, null);
            return;
        }

        // What the connection shows must be of the type that was set; a later operation may have replaced it already.
        var shown = entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty("local", out var local) ? local : default;
        var type = entry.DetailDescriptionType("local");
        var text = Text(shown);
        if (type is null || text is null || (given is not null && given != type))
        {
            return;
        }

        var sdp = SdpDescription.Read(text);
        var own = call.ArgumentString("sdp") is null or "" || _made.Contains(call.ArgumentString("sdp")!);
        var produced = own ? Made(entry, call, type, sdp, DescriptionStage.Applied) : null;
        _shown = produced;
        _applied = _applied.Add(sdp);
        if (type != "answer")
        {
            _pendingLocal = sdp;
            return;
        }

        (_currentLocal, _currentRemote, _lastAnswer) = (sdp, _pendingRemote, sdp);
        (_pendingLocal, _pendingRemote) = (null, null);
    }

    private void SetRemote(string type, SdpDescription sdp)
    {
        switch (type)
        {
            case "offer":
                // An implicit rollback takes a local offer back.
                (_pendingLocal, _pendingRemote, _shown) = (null, sdp, null);
                break;
            case "pranswer":
                _pendingRemote = sdp;
                break;
            case "answer":
                (_currentLocal, _currentRemote, _lastAnswer) = (_pendingLocal, sdp, sdp);
                (_pendingLocal, _pendingRemote) = (null, null);
                break;
            default:
                (_pendingLocal, _pendingRemote, _shown) = (null, null, null);
                break;
        }
    }

    private ProducedDescription Made(TraceEntry entry, TraceEntry call, string type, SdpDescription sdp, DescriptionStage stage)
    {
        var isOffer = type == "offer";
        var isCreated = stage == DescriptionStage.Created;

        // webrtc#dom-peerconnection-setlocaldescription: without a text it takes what was created last, if it still fits.
        var mayBeCreated = call.ArgumentString("sdp") is { Length: > 0 } || (isOffer ? _hasUnappliedOffer : _hasUnappliedAnswer);
        (_hasUnappliedOffer, _hasUnappliedAnswer) = (isOffer ? isCreated : _hasUnappliedOffer, isOffer ? _hasUnappliedAnswer : isCreated);
        var produced = new ProducedDescription
        {
            Entry = entry,
            Call = call,
            Type = type,
            Sdp = sdp,
            Stage = stage,
            IsNew = isCreated || !mayBeCreated,
            Offer = isOffer ? null : _pendingRemote,
            PreviousLocal = _pendingLocal ?? _currentLocal,
            CurrentLocal = _currentLocal,
            CurrentRemote = _currentRemote,
            LastAnswer = _lastAnswer,
            LastOfKind = isOffer ? _lastOffered : _lastAnswered,
            LastMade = _lastMade,
            AppliedBefore = _applied,
            CalledSoFar = _called,
            Capabilities = _capabilities,
            PreferredCodecs = _preferred,
            MayRestartIce = _mayRestartIce,
            HasFailedCreation = _hasFailedCreation,
            BundlePolicy = _bundlePolicy,
        };
        _produced.Add(produced);
        _made.Add(sdp.Text);
        _hasFailedCreation = false;
        (_lastOffered, _lastAnswered, _lastMade) = (isOffer ? sdp : _lastOffered, isOffer ? _lastAnswered : sdp, sdp);
        return produced;
    }

    // The local description that was set last, seen again once candidates may have joined it.
    private static (string Type, string Sdp)? ShownIn(TraceEntry entry)
    {
        var detail = entry switch
        {
            { Kind: EntryKind.Event, Target: "pc", Name: "icegatheringstatechange", Detail.ValueKind: JsonValueKind.Object }
                when entry.Detail.TryGetProperty("local", out var local) => local,
            { Kind: EntryKind.Return, Target: "pc", Name: "get localDescription" } => entry.Detail,
            _ => default,
        };
        return detail.ValueKind == JsonValueKind.Object && Text(detail) is { } text && detail.TryGetProperty("type", out var type)
            && type.ValueKind == JsonValueKind.String ? (type.GetString()!, text) : null;
    }

    private static string? Text(JsonElement description) =>
        description.ValueKind == JsonValueKind.Object && description.TryGetProperty("sdp", out var sdp) && sdp.ValueKind == JsonValueKind.String
        && sdp.GetString() is { Length: > 0 } text ? text : null;
}
