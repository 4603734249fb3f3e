using Conformance.WebRtc;
using Conformance.WebRtc.Sdp;
using CsCheck;

namespace Conformance.Units.Managed.Sdp;

/// <summary>Descriptions of browsers, damaged: what comes out is a description or a syntax error, and nothing else.</summary>
public sealed class MutationTests
{
    private const string Junk = "\0\r\n\t :;=/-*~0123456789azAZ\u007F\u0085é\u2028\uD800\uFFFF";

    private static readonly Gen<Mutation> s_mutation = Gen.Select(
        Gen.Enum<MutationKind>(), Gen.Double.Unit, Gen.Double.Unit, Gen.OneOf(Gen.Char[Junk], Gen.Char).Array[0, 12],
        (kind, at, other, junk) => new Mutation(kind, at, other, new string(junk)));

    private static readonly Gen<string> s_damaged = Gen.Select(
        Gen.Int[0, CorpusFile.All.Count - 1], s_mutation.Array[1, 4], Gen.Bool, (file, mutations, lf) =>
        {
            var text = CorpusFile.All[file].Text;
            return mutations.Aggregate(lf ? text.Replace("\r\n", "\n") : text, (damaged, mutation) => mutation.Apply(damaged));
        });

    [Test]
    public void DamagedDescription_IsReadOrRefused() => s_damaged.Sample(
        text =>
        {
            if (Read(text) is { } description)
            {
                Assert.That(description.ToString(), Is.EqualTo(text.Replace("\r\n", "\n").Replace("\n", "\r\n")));
                Assert.That(description.Clone().ToString(), Is.EqualTo(description.ToString()));
                Descriptions.ReadEverything(description);
            }
        },
        iter: 6000);

    [Test]
    public void DamagedCandidate_IsReadAgainAsItself()
    {
        var lines = CorpusFile.All.SelectMany(file => file.Lines("a=candidate:")).Distinct().ToArray();

        Gen.Select(Gen.Int[0, lines.Length - 1], s_mutation.Array[1, 3]).Sample(
            (line, mutations) =>
            {
                if (CandidateAttribute.TryParse(mutations.Aggregate(lines[line], (damaged, mutation) => mutation.Apply(damaged)), out var candidate))
                {
                    Assert.That(CandidateAttribute.TryParse(candidate!.ToString(), out var again), Is.True);
                    Assert.That(again, Is.EqualTo(candidate));
                }
            },
            iter: 6000);
    }

    private static SessionDescription? Read(string text)
    {
        try
        {
            return SessionDescription.Parse(text);
        }
        catch (RTCError error)
        {
            Assert.That(error.ErrorDetail, Is.EqualTo(RTCErrorDetailType.SdpSyntaxError));
            Assert.That(error.SdpLineNumber, Is.InRange(1, text.Count(c => c == '\n') + 1));
            return null;
        }
    }
}
