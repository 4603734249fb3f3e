namespace Conformance.WebRtc;

/// <summary>Commands on their way to the transport loop, which does all that wait in one piece of work. May be used on any thread.</summary>
/// <param name="post">Has the commands taken, soon: called with the first one, and not again before all are taken.</param>
internal sealed class LinkCommands(Action post)
{
    private readonly Lock _gate = new();
    private readonly Queue<LinkCommand> _queue = new();
    private bool _isPosted;

    public void Add(in LinkCommand command)
    {
        lock (_gate)
        {
            _queue.Enqueue(command);
            if (_isPosted)
            {
                return;
            }

            _isPosted = true;
        }

        post();
    }

    /// <summary>Takes the oldest; false when there is none any more, and the next one is posted again.</summary>
    public bool TryTake(out LinkCommand command)
    {
        lock (_gate)
        {
            return _isPosted = _queue.TryDequeue(out command);
        }
    }
}
