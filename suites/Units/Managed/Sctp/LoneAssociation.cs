using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>An association whose peer is the test: what it transmits is kept, what it is given the test writes.</summary>
internal sealed class LoneAssociation
{
    private readonly byte[] _buffer = new byte[2000];
    private readonly SctpEndpoint _end;

    public LoneAssociation(Func<SctpOptions, SctpOptions>? change = null)
    {
        var options = SctpPair.Options(new Random(3));
        _end = new SctpEndpoint(change?.Invoke(options) ?? options);
    }

    public const uint PeerTag = 0x0A0B0C0D;

    public static readonly Tsn PeerTsn = new(1000);

    public SctpAssociation Association => _end.Association;

    public SctpEndpoint End => _end;

    public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The tag that the association has given.</summary>
    public uint Tag { get; private set; }

    /// <summary>The first TSN of the association.</summary>
    public Tsn Tsn { get; private set; }

    /// <summary>Packets transmitted, in order.</summary>
    public List<byte[]> Sent { get; } = [];

    /// <summary>The types of all chunks transmitted since the last call.</summary>
    public List<ChunkType> TakeTypes()
    {
        Pump();
        var types = Sent.SelectMany(Packets.TypesOf).ToList();
        Sent.Clear();
        return types;
    }

    /// <summary>The first chunk of a type that was transmitted since the last take.</summary>
    public byte[] Find(ChunkType type)
    {
        Pump();
        foreach (var packet in Sent)
        {
            var reader = new ChunkReader(packet.AsSpan(PacketHeader.Size));
            while (reader.TryNext(out var chunk))
            {
                if (chunk.Type == type)
                {
                    return chunk.Whole.ToArray();
                }
            }
        }

        throw new AssertionException($"no {type} in {string.Join(", ", Sent.SelectMany(Packets.TypesOf))}");
    }

    /// <summary>Gives it chunks in a packet with its tag.</summary>
    public void Give(string chunks, bool isMoreThere = false) => GiveAs(Tag, chunks, isMoreThere);

    public void GiveAs(uint tag, string chunks, bool isMoreThere = false)
    {
        Association.HandlePacket(Now, Packets.Of(tag, chunks), isMoreThere);
        Pump();
    }

    /// <summary>INIT with these parameters.</summary>
    public static string Init(string type = "01", string parameters = "C0000004" + "8008000682C00000") =>
        $"{type}00{20 + (parameters.Length / 2):X4}{PeerTag:X8}00100000FFFFFFFF{PeerTsn.Value:X8}{parameters}";

    /// <summary>A SACK up to an offset from the first TSN of the association; -1 for nothing.</summary>
    public string Sack(int upTo, uint window = 0x100000, params (int Start, int End)[] gaps)
    {
        var cumulative = Tsn + upTo;
        return $"0300{16 + (gaps.Length * 4):X4}{cumulative.Value:X8}{window:X8}{gaps.Length:X4}0000"
            + string.Concat(gaps.Select(g => $"{g.Start - upTo:X4}{g.End - upTo:X4}"));
    }

    /// <summary>DATA of one byte; the TSN as an offset from the first one of the peer.</summary>
    public static string Data(int tsn, int streamId = 0, int ssn = 0, DataFlags flags = DataFlags.Begin | DataFlags.End, int bytes = 4) =>
        $"00{(byte)flags:X2}{16 + bytes:X4}{(PeerTsn + tsn).Value:X8}{streamId:X4}{ssn:X4}00000035{new string('0', (bytes + 3 & ~3) * 2)}";

    /// <summary>Establishes it: the association connects and the test answers.</summary>
    public LoneAssociation Establish(string parameters = "C0000004" + "8008000682C00000")
    {
        Association.Connect(Now);
        ReadInit();
        Give(Init("02", parameters + "00070008AABBCCDD"));
        Give("0B000004");
        Sent.Clear();
        return this;
    }

    /// <summary>Notes what the INIT said.</summary>
    public void ReadInit()
    {
        var reader = new ChunkReader(Find(ChunkType.Init));
        Assert.That(reader.TryNext(out var chunk) && InitChunk.TryParse(chunk, out _), Is.True);
        _ = InitChunk.TryParse(chunk, out var init);
        (Tag, Tsn) = (init.InitiateTag, init.InitialTsn);
    }

    public void Pump()
    {
        End.TakeEvents();
        while (Association.TryGetTransmit(Now, _buffer, out var length))
        {
            Sent.Add(_buffer[..length]);
        }

        End.TakeEvents();
    }

    /// <summary>Goes to the next timeout.</summary>
    public void TimeOut()
    {
        Now = Association.NextTimeout ?? throw new AssertionException("nothing is waited for");
        Association.HandleTimeout(Now);
        Pump();
    }
}
