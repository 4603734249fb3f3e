namespace Conformance.Reporting.Html;

/// <summary>A list whose items are given an index when they are first met.</summary>
internal sealed class IndexOf<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _indexes;
    private readonly List<T> _items = [];

    /// <summary>Starts empty.</summary>
    public IndexOf(IEqualityComparer<T>? comparer = null) => _indexes = new Dictionary<T, int>(comparer);

    /// <summary>The items in the order in which they were met.</summary>
    public IReadOnlyList<T> Items => _items;

    /// <summary>The index of an item, a new one when it was not met before.</summary>
    public int this[T item]
    {
        get
        {
            if (!_indexes.TryGetValue(item, out var index))
            {
                index = _items.Count;
                _items.Add(item);
                _indexes.Add(item, index);
            }

            return index;
        }
    }
}
