using System.Runtime.InteropServices;
using System.Text.Json;

namespace Daybook.Core.Stories.Settled;

/// <summary>What was found of settled items in a form that is kept on a disk for the next process: JSON, its long lists of numbers as bytes.</summary>
internal sealed record KeptNews(ulong Print, IReadOnlyDictionary<string, KeptNames> Names, KeptTerms Keys, IReadOnlyList<CopyLink> Links, ulong StoriesPrint,
    IReadOnlyDictionary<string, KeptTerms> Words, KeptGroups Within, byte[] Rows, byte[] Copies, KeptGroups Stories, byte[] Representatives)
{
    /// <param name="news">Grouped.</param>
    public static byte[] Write(SettledNews news)
    {
        var stories = news.Stories!;
        var languages = stories.Languages;
        return JsonSerializer.SerializeToUtf8Bytes(new KeptNews(news.Print, news.Names.ToDictionary(names => names.Key, names => names.Value.Kept()), news.Keys.Value.Kept(), news.Copies, stories.Print,
            languages.Words.ToDictionary(words => words.Key, words => words.Value.Kept()), KeptGroups.Of(languages.Within), Bytes<long>([.. languages.Rows]), Bytes<long>([.. languages.Copies]),
            KeptGroups.Of(stories.Stories.Select(story => story.Items)), Bytes<long>([.. stories.Stories.Select(story => story.Representative)])));
    }

    /// <summary>Null where the bytes are not as <see cref="Write"/> writes them: then all is found anew.</summary>
    public static SettledNews? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptNews>(bytes)?.News();
        }
        catch (Exception error) when (error is JsonException or ArgumentException or IndexOutOfRangeException or NullReferenceException or NotSupportedException)
        {
            return null;
        }
    }

    internal static byte[] Bytes<T>(T[] numbers) where T : unmanaged => MemoryMarshal.AsBytes<T>(numbers).ToArray();

    internal static T[] Numbers<T>(byte[] bytes) where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes).ToArray();

    private SettledNews News()
    {
        var keys = new SettledTerms(Keys);
        var representatives = Numbers<long>(Representatives);
        return new SettledNews(Print, Names.ToDictionary(names => names.Key, names => new SettledNames(names.Value)), new Lazy<SettledTerms>(keys), Links)
        {
            Stories = new SettledStories(StoriesPrint, new SettledLanguages(Words.ToDictionary(words => words.Key, words => new SettledTerms(words.Value)), Within.Groups(), Numbers<long>(Rows).ToHashSet(), Numbers<long>(Copies)),
                [.. Stories.Groups().Select((items, at) => new GroupedStory(items, representatives[at], []) { SaidBefore = true })]),
        };
    }
}

/// <summary>As <see cref="SettledNames"/>.</summary>
internal sealed record KeptNames(byte[] Codes, byte[] Capital, byte[] Inside);

/// <summary>As <see cref="SettledTerms"/>.</summary>
internal sealed record KeptTerms(int Texts, byte[] Codes, byte[] Documents, byte[] LanguageOf, byte[] Flags, IReadOnlyList<string> Languages);

/// <summary>Lists of ids, one behind the other.</summary>
internal sealed record KeptGroups(byte[] Ids, byte[] Counts)
{
    public static KeptGroups Of(IEnumerable<IReadOnlyList<long>> groups)
    {
        var all = groups.ToList();
        return new KeptGroups(KeptNews.Bytes<long>([.. all.SelectMany(group => group)]), KeptNews.Bytes<int>([.. all.Select(group => group.Count)]));
    }

    public IReadOnlyList<IReadOnlyList<long>> Groups()
    {
        var (ids, start) = (KeptNews.Numbers<long>(Ids), 0);
        return [.. KeptNews.Numbers<int>(Counts).Select(count => (IReadOnlyList<long>)ids[start..(start += count)])];
    }
}
