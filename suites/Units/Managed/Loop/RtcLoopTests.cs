using Conformance.WebRtc;

namespace Conformance.Units.Managed.Loop;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RtcLoopTests
{
    private readonly RtcLoop _loop = new();
    private readonly List<string> _log = [];

    [Test]
    public async Task Post_Twice_RunsInOrder()
    {
        _loop.Post(() => _log.Add("one"));
        _loop.Post(() => _log.Add("two"));
        await _loop.InvokeAsync(() => _log.Add("three"));

        Assert.That(_log, Is.EqualTo(["one", "two", "three"]));
    }

    [Test]
    public async Task Await_OfAPromiseSettledInATask_ContinuesBeforeTheNextTask()
    {
        var promise = new Promise<Unit>();
        var done = _loop.InvokeAsync(async () =>
        {
            await promise.Task;
            _log.Add("continuation");
        });
        _loop.Post(() =>
        {
            promise.Resolve(default);
            _log.Add("settled");
        });
        _loop.Post(() => _log.Add("next task"));
        await done;
        await _loop.InvokeAsync(() => { });

        Assert.That(_log, Is.EqualTo(["settled", "continuation", "next task"]));
    }

    [Test]
    public async Task Await_OfATaskThatEndsElsewhere_ContinuesOnTheLoop()
    {
        var elsewhere = new TaskCompletionSource();
        var isCurrent = _loop.InvokeAsync(async () =>
        {
            await elsewhere.Task;
            return _loop.IsCurrent;
        });
        await _loop.InvokeAsync(() => { });
        elsewhere.SetResult();

        Assert.That(await isCurrent, Is.True);
    }

    [Test]
    public async Task Reactions_OfOnePromise_RunInTheOrderInWhichTheyWereAdded()
    {
        var promise = new Promise<Unit>();
        await _loop.InvokeAsync(() =>
        {
            promise.Upon(_ => _log.Add("one"), _ => { });
            _ = AwaitAsync(promise.Task, "two");
            promise.Upon(_ => _log.Add("three"), _ => { });
            promise.Resolve(default);
            _log.Add("after resolve");
        });
        await _loop.InvokeAsync(() => { });

        Assert.That(_log, Is.EqualTo(["after resolve", "one", "two", "three"]));
    }

    [Test]
    public async Task Listener_ThatSettlesAPromise_RunsItsContinuationBeforeTheNextListener()
    {
        var promise = new Promise<Unit>();
        await _loop.InvokeAsync(() => { _ = AwaitAsync(promise.Task, "continuation"); });
        EventHandler<RTCEvent>? listeners = null;
        listeners += (_, _) =>
        {
            promise.Resolve(default);
            _log.Add("first");
        };
        listeners += (_, _) => _log.Add("second");
        _loop.Post(() => _loop.Fire(listeners, this, new RTCEvent("test")));
        await _loop.InvokeAsync(() => { });

        Assert.That(_log, Is.EqualTo(["first", "continuation", "second"]));
    }

    [Test]
    public async Task Listener_ThatThrows_IsReportedAndStopsNothing()
    {
        _loop.UnhandledException += (_, e) => _log.Add(((Exception)e.ExceptionObject).Message);
        EventHandler<RTCEvent>? listeners = null;
        listeners += (_, _) => throw new InvalidOperationException("boom");
        listeners += (_, _) => _log.Add("second");
        _loop.Post(() => _loop.Fire(listeners, this, new RTCEvent("test")));
        await _loop.InvokeAsync(() => _log.Add("next task"));

        Assert.That(_log, Is.EqualTo(["boom", "second", "next task"]));
    }

    [Test]
    public async Task AsyncListener_ThatThrowsLater_IsReportedAndStopsNothing()
    {
        var thrown = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _loop.UnhandledException += (_, e) => thrown.TrySetResult(((Exception)e.ExceptionObject).Message);
        EventHandler<RTCEvent> listener = async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("later");
        };
        _loop.Post(() => _loop.Fire(listener, this, new RTCEvent("test")));

        Assert.That(await thrown.Task, Is.EqualTo("later"));
        Assert.That(await _loop.InvokeAsync(() => 1), Is.EqualTo(1));
    }

    [Test]
    public async Task Post_FromManyThreads_NeverRunsTwoTasksAtOnce()
    {
        var (running, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                _loop.Post(() =>
                {
                    most = Math.Max(most, ++running);
                    running--;
                });
            }
        })));
        await _loop.InvokeAsync(() => { });

        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public void VerifyAccess_OffTheLoop_Throws() =>
        Assert.That(_loop.VerifyAccess, Throws.InvalidOperationException.With.Message.Contains("InvokeAsync"));

    [Test]
    public void InvokeAsync_OfCodeThatThrows_GivesTheException() =>
        Assert.That(() => _loop.InvokeAsync(() => throw new FormatException("x")), Throws.TypeOf<FormatException>());

    [Test]
    public async Task Current_InATask_IsTheLoop()
    {
        Assert.That(await _loop.InvokeAsync(() => RtcLoop.Current), Is.SameAs(_loop));
        Assert.That(RtcLoop.Current, Is.Null);
    }

    private async Task AwaitAsync(Task task, string name)
    {
        await task;
        _log.Add(name);
    }
}
