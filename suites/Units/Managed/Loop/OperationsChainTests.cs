using Conformance.WebRtc;

namespace Conformance.Units.Managed.Loop;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class OperationsChainTests
{
    private readonly RtcLoop _loop = new();
    private readonly List<string> _log = [];
    private bool _closed;

    [Test]
    public async Task Chain_TwoOperations_RunsTheSecondAfterTheFirstSettled()
    {
        var chain = New();
        var first = new Promise<Unit>();
        await _loop.InvokeAsync(() =>
        {
            _ = chain.Chain(() => Begin("first", first));
            _ = chain.Chain(() => Begin("second", Promise<Unit>.Resolved(default)));
            _log.Add("called");
            Assert.That(chain.IsEmpty, Is.False);
        });
        await _loop.InvokeAsync(() => first.Resolve(default));
        await _loop.InvokeAsync(() => { });

        Assert.That(_log, Is.EqualTo(["begin first", "called", "begin second", "empty"]));
    }

    [Test]
    public async Task Chain_AnOperationThatFails_DoesNotStopTheNext()
    {
        var chain = New();
        await _loop.InvokeAsync(async () =>
        {
            var first = chain.Chain(() => Promise<Unit>.Rejected(RTCException.Operation("no")));
            var second = chain.Chain(() => Promise<int>.Resolved(2));
            Assert.That(await second, Is.EqualTo(2));
            Assert.That(() => first, Throws.TypeOf<RTCException>().With.Property("Name").EqualTo("OperationError"));
        });
    }

    [Test]
    public async Task Chain_ClosedBeforeItSettles_StaysPending()
    {
        var chain = New();
        var pending = await _loop.InvokeAsync(() =>
        {
            // Boxed: InvokeAsync must not wait for the promise itself.
            var p = (Task)chain.Chain(() => Promise<Unit>.Rejected(RTCException.InvalidState("not in this state")));
            _closed = true;
            return new[] { p };
        });
        await _loop.InvokeAsync(() => { });

        Assert.That(pending[0].IsCompleted, Is.False);
    }

    [Test]
    public async Task Chain_WhenClosed_RejectsWithInvalidStateError()
    {
        _closed = true;
        var chain = New();
        var error = await Assert.ThrowsAsync<RTCException>(() => _loop.InvokeAsync(() => chain.Chain(() => Promise<Unit>.Resolved(default))));

        Assert.That(error!.Name, Is.EqualTo("InvalidStateError"));
        await _loop.InvokeAsync(() => { });
        Assert.That(_log, Is.Empty);
    }

    [Test]
    public async Task Chain_CallersReaction_RunsBeforeTheNextOperationBegins()
    {
        var chain = New();
        await _loop.InvokeAsync(() =>
        {
            var first = new Promise<Unit>();
            Reaction(chain.Chain(() => Begin("first", first)));
            _ = chain.Chain(() => Begin("second", Promise<Unit>.Resolved(default)));
            first.Resolve(default);
        });
        await _loop.InvokeAsync(() => { });

        Assert.That(_log, Is.EqualTo(["begin first", "reaction", "begin second", "empty"]));

        async void Reaction(Task task)
        {
            await task;
            _log.Add("reaction");
        }
    }

    private OperationsChain New() => new(() => _closed, () => _log.Add("empty"));

    private Promise<Unit> Begin(string name, Promise<Unit> promise)
    {
        _log.Add("begin " + name);
        return promise;
    }
}
