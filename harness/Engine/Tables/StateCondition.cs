using System.Collections.Immutable;

namespace Conformance.Engine.Tables;

/// <summary>An attribute of one peer's object and the values that it may have.</summary>
/// <param name="Peer"><c>a</c>, <c>b</c>.</param>
/// <param name="On"><c>pc</c>, an object's name, <c>sctp</c>, or an id such as <c>channel:0</c>.</param>
/// <param name="Member">The attribute: <c>signalingState</c>, <c>readyState</c>, ...</param>
/// <param name="Is">The values, one of which it must have; null stands for null.</param>
public sealed record StateCondition(string Peer, string On, string Member, ImmutableArray<string?> Is)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Peer}.{(On == "pc" ? "" : On + ".")}{Member} {string.Join(" or ", Is.Select(v => v ?? "null"))}";
}
