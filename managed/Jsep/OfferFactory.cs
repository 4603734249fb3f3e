namespace Conformance.WebRtc.Jsep;

/// <summary>Makes offers (RFC 9429 section 5.2).</summary>
internal static class OfferFactory
{
    /// <summary>An initial or subsequent offer.</summary>
    public static CreatedDescription Create(DescriptionInput input) => throw new NotImplementedException();
}
