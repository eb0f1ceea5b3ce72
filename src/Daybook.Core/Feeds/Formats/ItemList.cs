using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>The items of one document, bounded: the first are kept.</summary>
internal sealed class ItemList
{
    /// <summary>A feed window holds tens, an archive thousands.</summary>
    public const int Max = 10_000;

    /// <summary>Items beyond the bound, which were not read.</summary>
    public int LeftOut { get; private set; }

    public List<ParsedItem> Items { get; } = [];

    public IEnumerable<string> Warnings => LeftOut > 0 ? [$"The feed has more than {Max} items; the first of them were kept."] : [];

    /// <summary>The items, those that name no author under these.</summary>
    public IReadOnlyList<ParsedItem> WithAuthors(string? line, IReadOnlyList<ParsedPerson> authors) =>
        line is null ? Items : Items.ConvertAll(item => item.Author is null ? item with { Author = line, Authors = authors } : item);

    public void Add(Func<ParsedItem> read)
    {
        if (Items.Count < Max)
            Items.Add(read());
        else
            LeftOut++;
    }
}
