using System.Collections.Concurrent;
using System.Reflection;

namespace Conformance.Peers.Managed.Binding;

/// <summary>A promise of the API.</summary>
/// <param name="Task">The task that stands for it.</param>
/// <param name="Result">Reads what it was fulfilled with; null for a promise of undefined.</param>
internal sealed record ScriptPromise(Task Task, PropertyInfo? Result)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Results = new();

    /// <param name="task">The task.</param>
    /// <param name="type">The type that the method declares: the task's own may say more.</param>
    public static ScriptPromise Of(Task task, Type type) =>
        new(task, Results.GetOrAdd(type, t => t.IsGenericType ? t.GetProperty(nameof(Task<>.Result)) : null));

    /// <summary>Adds a reaction: it runs in a microtask of the loop that this is called on.</summary>
    public void Upon(Action<object?> fulfilled, Action<Exception> rejected) => Task.GetAwaiter().UnsafeOnCompleted(() =>
    {
        if (Task.IsCompletedSuccessfully)
        {
            fulfilled(Result is null ? Undefined.Value : ScriptValue.Of(Result.GetValue(Task)));
        }
        else
        {
            rejected(Task.Exception?.InnerException ?? new TaskCanceledException(Task));
        }
    });
}
