namespace Conformance.WebRtc;

/// <summary>A promise of the W3C surface: its reactions on the loop run as microtasks, in the order in which they were added.</summary>
/// <typeparam name="T">What it is fulfilled with.</typeparam>
internal sealed class Promise<T>
{
    // Asynchronous continuations never run inside Resolve: they go through the loop's context, which makes them microtasks.
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the caller awaits.</summary>
    public Task<T> Task => _source.Task;

    /// <summary>A promise that is fulfilled.</summary>
    public static Promise<T> Resolved(T value)
    {
        var promise = new Promise<T>();
        promise.Resolve(value);
        return promise;
    }

    /// <summary>A promise that is rejected.</summary>
    public static Promise<T> Rejected(Exception reason)
    {
        var promise = new Promise<T>();
        promise.Reject(reason);
        return promise;
    }

    /// <summary>Fulfils it; does nothing when it has settled.</summary>
    public void Resolve(T value) => _source.TrySetResult(value);

    /// <summary>Rejects it; does nothing when it has settled.</summary>
    public void Reject(Exception reason)
    {
        if (_source.TrySetException(reason))
        {
            // A rejection that nobody awaits is no error of the process.
            _ = _source.Task.Exception;
        }
    }

    /// <summary>Runs the reaction in a microtask once the promise has settled, also when it has settled already. Only on the loop.</summary>
    public void Upon(Action<T> fulfilled, Action<Exception> rejected) => Task.GetAwaiter().UnsafeOnCompleted(() =>
    {
        if (Task.IsCompletedSuccessfully)
        {
            fulfilled(Task.Result);
        }
        else
        {
            rejected(Task.Exception!.InnerException!);
        }
    });

    /// <summary>Reacts with a fulfilment step that gives a promise of its own, and becomes that promise.</summary>
    public Promise<TNext> Then<TNext>(Func<T, Promise<TNext>> fulfilled)
    {
        var next = new Promise<TNext>();
        Upon(value => fulfilled(value).Upon(next.Resolve, next.Reject), next.Reject);
        return next;
    }
}
