namespace Conformance.WebRtc.Sctp.Dcep;

/// <summary>Messages of a channel as SCTP carries them, which has none without a byte (RFC 8831 section 6.6).</summary>
internal static class ChannelPayload
{
    private static readonly ReadOnlyMemory<byte> Nothing = new byte[1];

    /// <summary>What is given to <see cref="SctpAssociation.Send"/> for a message.</summary>
    public static (Ppid Ppid, ReadOnlyMemory<byte> Bytes) Wrap(ReadOnlyMemory<byte> data, bool isText) => data.IsEmpty
        ? (isText ? Ppid.StringEmpty : Ppid.BinaryEmpty, Nothing)
        : (isText ? Ppid.String : Ppid.Binary, data);

    /// <summary>What a message that has arrived is.</summary>
    /// <param name="ppid">Its identifier.</param>
    /// <param name="isText">Whether it is a text.</param>
    /// <param name="isEmpty">Whether its bytes mean nothing.</param>
    /// <returns>False when it is no message of a channel.</returns>
    public static bool TryUnwrap(Ppid ppid, out bool isText, out bool isEmpty)
    {
        (isText, isEmpty) = (ppid is Ppid.String or Ppid.StringEmpty, ppid is Ppid.StringEmpty or Ppid.BinaryEmpty);
        return ppid is Ppid.String or Ppid.StringEmpty or Ppid.Binary or Ppid.BinaryEmpty;
    }
}
