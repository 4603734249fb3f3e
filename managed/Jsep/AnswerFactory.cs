namespace Conformance.WebRtc.Jsep;

/// <summary>Makes answers (RFC 9429 section 5.3).</summary>
internal static class AnswerFactory
{
    /// <summary>The answer to <see cref="DescriptionInput.PendingRemote"/>. <see cref="TransceiverView.Mid"/> tells which transceiver is associated with which section.</summary>
    public static CreatedDescription Create(DescriptionInput input) => throw new NotImplementedException();
}
