using Conformance.Engine.Results;
using Conformance.Reporting.Runs;
using Conformance.Units.Reporting.Sample;

namespace Conformance.Units.Reporting;

public sealed class RunFolderReaderTests
{
    private static readonly SampleRun Run = new(12);

    [Test]
    public void Read_WholeRun_IsComplete()
    {
        var record = Read(string.Join('\n', Run.ResultLines()) + "\n");
        Assert.Multiple(() =>
        {
            Assert.That(record.Complete);
            Assert.That(record.Cases, Has.Count.EqualTo(Run.Cases.Count));
            Assert.That(record.UnreadableLines, Is.Zero);
            Assert.That(record.Pace.Cases, Is.EqualTo(Run.Cases.Count));
        });
    }

    [Test]
    public void Read_LastLineCutShort_KeepsWhatWasWholeAndCountsTheRest()
    {
        var lines = Run.ResultLines().Take(6).ToList();
        var record = Read(string.Join('\n', lines[..5]) + "\n" + lines[5][..(lines[5].Length / 2)]);
        Assert.Multiple(() =>
        {
            Assert.That(record.Cases, Has.Count.EqualTo(4));
            Assert.That(record.UnreadableLines, Is.EqualTo(1));
            Assert.That(record.Footer, Is.Null);
            Assert.That(record.Complete, Is.False);
            Assert.That(record.Done, Is.EqualTo(4));
            Assert.That(record.Pace.Cases, Is.EqualTo(4), "without a footer the cases' own times tell the pace");
            Assert.That(record.Pace.Seconds, Is.GreaterThan(0));
        });
    }

    [Test]
    public void Read_ResumedRun_LastHeaderAndLastLineOfACaseWin()
    {
        var again = Run.Header with { Started = Run.Header.Started.AddHours(1) };
        var changed = Run.Cases[0] with { Verdict = Verdict.Timeout, Started = again.Started };
        var record = Read(string.Join('\n',
            Run.ResultLines().Append(SampleRun.Line(new ResultLine { Run = again })).Append(SampleRun.Line(new ResultLine { Case = changed }))));
        Assert.Multiple(() =>
        {
            Assert.That(record.Header.Started, Is.EqualTo(again.Started));
            Assert.That(record.FirstStarted, Is.EqualTo(Run.Header.Started));
            Assert.That(record.Resumptions, Is.EqualTo(1));
            Assert.That(record.Cases[changed.Case].Verdict, Is.EqualTo(Verdict.Timeout));
            Assert.That(record.Footer, Is.Null, "the footer of the session before says nothing about this one");
            Assert.That(record.Pace.Cases, Is.EqualTo(1));
        });
    }

    [Test]
    public void Read_NoHeader_IsRefusedWithThePath() =>
        Assert.That(() => Read("{\"case\":{}}\n"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("results.jsonl"));

    [Test]
    public void CaseIds_ResultThatIsNoLongerPlanned_StandsAtTheEnd()
    {
        var stray = Run.Cases[0] with { Case = "gone/row@chromium", Scenario = "gone/row" };
        var record = Read(string.Join('\n', Run.ResultLines().Append(SampleRun.Line(new ResultLine { Case = stray }))));
        Assert.That(record.CaseIds, Is.EqualTo(Run.Header.Planned.Append("gone/row@chromium")));
    }

    private static RunRecord Read(string results)
    {
        using var folder = new RunFolder();
        folder.Results(results);
        return RunFolderReader.Read(folder.Path);
    }
}
