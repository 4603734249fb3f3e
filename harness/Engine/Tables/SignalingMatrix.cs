using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Conformance.Spec.Signaling;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Tables;

/// <summary>
/// The rows signaling state x operation, generated from <see cref="SignalingTransitions"/>: every cell is driven, the moves and the refusals alike.
/// The remote side is the fixture <c>sdp/data-offer.sdp</c> or <c>sdp/data-answer.sdp</c>, so that one connection suffices.
/// </summary>
internal sealed class SignalingMatrix
{
    private const string Area = "signaling";
    private static readonly SourceLocation At = new("harness/Engine/Tables/SignalingMatrix.cs", 0);
    private readonly string _offer;
    private readonly string _answer;

    private SignalingMatrix(Func<string, string> readFixture)
    {
        _offer = readFixture("sdp/data-offer.sdp").ReplaceLineEndings("\r\n");
        _answer = readFixture("sdp/data-answer.sdp").ReplaceLineEndings("\r\n");
    }

    /// <summary>Every row of the matrix.</summary>
    /// <param name="readFixture">Gives the text of a fixture by its path below <c>fixtures</c>.</param>
    public static IEnumerable<Scenario> Generate(Func<string, string> readFixture)
    {
        var matrix = new SignalingMatrix(readFixture);
        return SignalingTransitions.States.SelectMany(matrix.RowsOf);
    }

    private IEnumerable<Scenario> RowsOf(string state)
    {
        foreach (var operation in SignalingTransitions.Operations)
        {
            var name = $"set-{(operation.Remote ? "remote" : "local")}-{operation.Type}";
            var cell = SignalingTransitions.Cell(state, operation);
            yield return Described(state, name, cell, cell.Outcome == SignalingOutcome.Moves ? Apply(operation) : [Set(operation)], Clause(state, operation, cell));
        }

        var type = SignalingTransitions.ImplicitType(state) ?? "offer";
        var implied = SignalingTransitions.Cell(state, new SignalingOperation(Remote: false, type));
        yield return Described(state, "set-local-implicit", implied, [Call("setLocalDescription")], "webrtc#dom-peerconnection-setlocaldescription/implied-type");

        yield return Simple(
            state, "create-offer", Call("createOffer"), state is "stable" or "have-local-offer", $"webrtc#dom-rtcpeerconnection-createoffer/{(state == "closed" ? "closed" : "state")}");
        yield return Simple(
            state, "create-answer", Call("createAnswer"), state is "have-remote-offer" or "have-local-pranswer",
            $"webrtc#dom-rtcpeerconnection-createanswer/{(state == "closed" ? "closed" : "state")}");
        var candidate = new JsonObject
        {
            ["candidate"] = "candidate:1 1 udp 2130706431 127.0.0.1 9 typ host",
            ["sdpMid"] = "0",
            ["sdpMLineIndex"] = 0,
        };
        var hasRemote = state is "have-remote-offer" or "have-local-pranswer" or "have-remote-pranswer";
        yield return Simple(
            state, "add-ice-candidate", Call("addIceCandidate", candidate), hasRemote,
            state == "closed" ? "webrtc#dfn-chain/closed" : $"webrtc#dom-peerconnection-addicecandidate/{(hasRemote ? "resolves" : "no-remote-description")}");

        // restartIce() and a second close() have no check of the state: they succeed everywhere.
        yield return Row(state, "restart-ice", $"restartIce() in {state} returns and leaves the state", ["webrtc#dom-rtcpeerconnection-restartice"], [Call("restartIce")], state, 0);
        yield return Row(state, "close", $"close() in {state} ends in closed without a signalingstatechange", [$"webrtc#dfn-close-the-connection/{(state == "closed" ? "again" : "signaling-state")}"], [Call("close")], "closed", 0);
    }

    /// <summary>The step of the draft that decides a cell.</summary>
    private static string Clause(string state, SignalingOperation operation, SignalingCell cell) => cell switch
    {
        { Via: not null } => "webrtc#dom-peerconnection-setremotedescription/implicit-rollback",
        { Outcome: SignalingOutcome.Moves } when operation.Type == "rollback" => "webrtc#set-description/rollback-state",
        { Outcome: SignalingOutcome.Moves } => $"webrtc#set-description/{(operation.Remote ? "remote" : "local")}-{operation.Type}",
        { Outcome: SignalingOutcome.Refused } when state == "closed" => "webrtc#dfn-chain/closed",
        { Outcome: SignalingOutcome.Refused } when operation.Type == "rollback" => "webrtc#set-description/rollback-refused",
        { Outcome: SignalingOutcome.Refused } => "webrtc#set-description/invalid-state",
        _ => "webrtc#set-description",
    };

    private Scenario Described(string state, string name, SignalingCell cell, Step.Act[] acts, string clause)
    {
        string[] clauses = [$"webrtc#rtcsignalingstate-enum/{(cell.Outcome == SignalingOutcome.Moves ? cell.To : "transitions")}", clause];
        var act = acts[^1];
        switch (cell.Outcome)
        {
            case SignalingOutcome.Moves:
                var changes = (cell.Via is null ? 0 : 1) + (cell.To == (cell.Via ?? state) ? 0 : 1);
                return Row(state, name, $"{Words(act)} in {state} leads to {cell.To}{(cell.Via is null ? "" : $" by way of {cell.Via}")}", clauses, acts, cell.To!, changes);
            case SignalingOutcome.Refused:
                return Row(state, name, $"{Words(act)} in {state} rejects with InvalidStateError and changes nothing", clauses, [Rejected(act)], state, 0);
            default:
                return Row(state, name, $"{Words(act)} in {state}: the documents leave it open", clauses, [act with { Outcome = Outcome.Anything }], null, 0, "open");
        }
    }

    private Scenario Simple(string state, string name, Step.Act act, bool succeeds, string clause) => Row(
        state,
        name,
        succeeds ? $"{Words(act)} in {state} succeeds and leaves the state" : $"{Words(act)} in {state} rejects with InvalidStateError",
        [clause],
        [succeeds ? act : Rejected(act)],
        state,
        0);

    private Scenario Row(string state, string name, string title, string[] clauses, Step.Act[] acts, string? to, int changes, params string[] tags)
    {
        ImmutableArray<Step> steps = [.. Reach(state), Expect(state), .. acts];
        var before = state switch
        {
            "stable" or "closed" => 0,
            "have-local-offer" or "have-remote-offer" => 1,
            _ => 2,
        };
        var counted = new EntryPattern("a", "pc", "signalingstatechange", EntryKind.Event, null);
        return new Scenario
        {
            Id = $"{Area}/matrix/{state}/{name}",
            Title = title,
            Clauses = [.. clauses],
            Seed = [$"RTCSignalingState.{state}"],
            Tags = [Area, "matrix", .. tags],
            At = At,
            Steps = to is null ? steps : steps.Add(Expect(to)),
            Then = to is null ? [] : [new Expectation.Count(At, $"{before + changes} times: a: signalingstatechange", counted, before + changes, before + changes)],
        };
    }

    /// <summary>The steps that bring a new connection with one data channel into a state.</summary>
    private IEnumerable<Step> Reach(string state)
    {
        yield return new Step.Act(At, "a: new RTCPeerConnection", "a", ActKind.New, "pc", "RTCPeerConnection");
        yield return Call("createDataChannel", "matrix");
        switch (state)
        {
            case "have-local-offer":
                yield return Call("setLocalDescription");
                break;
            case "have-remote-offer":
                yield return Set(new SignalingOperation(Remote: true, "offer"));
                break;
            case "have-local-pranswer":
                yield return Set(new SignalingOperation(Remote: true, "offer"));
                foreach (var act in Apply(new SignalingOperation(Remote: false, "pranswer")))
                {
                    yield return act;
                }

                break;
            case "have-remote-pranswer":
                yield return Call("setLocalDescription");
                yield return Set(new SignalingOperation(Remote: true, "pranswer"));
                break;
            case "closed":
                yield return Call("close");
                break;
        }
    }

    /// <summary>
    /// A local description is given by its type alone: with a text that the connection did not just create, the call would be refused for that
    /// reason (InvalidModificationError) before the state is looked at.
    /// </summary>
    private Step.Act Set(SignalingOperation operation)
    {
        var description = new JsonObject { ["type"] = operation.Type };
        if (operation is { Remote: true, Type: not "rollback" })
        {
            description["sdp"] = operation.Type == "offer" ? _offer : _answer;
        }

        return Call(operation.Member, description) with { Text = $"a: {operation}" };
    }

    /// <summary>
    /// Sets a description the long way: a local offer or answer is created first and given with its text, as applications do. What a type without
    /// a text comes to has rows of its own.
    /// </summary>
    private Step.Act[] Apply(SignalingOperation operation)
    {
        if (operation.Remote || operation.Type == "rollback")
        {
            return [Set(operation)];
        }

        var created = operation.Type == "offer" ? "offer" : "answer";
        var create = Call(created == "offer" ? "createOffer" : "createAnswer") with { As = created, Text = $"a: create{char.ToUpperInvariant(created[0])}{created[1..]}  as: {created}" };
        var set = Call(operation.Member, new JsonObject { ["type"] = operation.Type, ["sdp"] = $"${created}.sdp" }) with { Text = $"a: {operation}" };
        return [create, set];
    }

    private static Step.Act Call(string member, params ReadOnlySpan<JsonNode> args)
    {
        var list = new JsonArray();
        foreach (var arg in args)
        {
            list.Add(arg);
        }

        return new Step.Act(At, $"a: {member}", "a", ActKind.Call, "pc", member) { Args = list };
    }

    private static Step.Act Rejected(Step.Act act) => act with { Outcome = new Outcome { Rejects = ["InvalidStateError"] }, Text = act.Text + "  rejects: InvalidStateError" };

    private static Step.Expect Expect(string state)
    {
        var condition = new StateCondition("a", "pc", "signalingState", [state]);
        return new Step.Expect(At, $"expect {condition}", [condition]);
    }

    private static string Words(Step.Act act) => act.Text.Split("  ")[0]["a: ".Length..] is var text && text.Contains('(') ? text : text + "()";
}
