using System.Globalization;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// All that a brief on a topic follows from, in one number: where it is what it was when the topic was last written, writing it anew would say the same. What is
/// left out is how common words are among the news that do not speak of the topic, by which a sentence may be chosen before another; that is news to nobody.
/// </summary>
public static class EvidencePrint
{
    // What came in beside the topic may still tell of it in words that nobody knew it by. So once a week the number is another whatever came, on a day that
    // each topic has of its own.
    private const int Days = 7;

    /// <param name="language">To write in; null = the query's.</param>
    /// <param name="speaking">Items that may speak of the topic, with their stories, in any order. A revision tells title and text, so that the text may be cut.</param>
    /// <param name="sources">By which voices are counted and outlets known by name.</param>
    /// <param name="kept">Id of the newest writing: who wrote another meanwhile, on a period, is answered by this topic's own.</param>
    public static long Of(string query, string? language, IEnumerable<Item> speaking, IEnumerable<Source> sources, long kept, DateTimeOffset now)
    {
        var topic = TermCode.Chained(TermCode.Hash(query), TermCode.Hash(language));
        // Another program reads otherwise, and so does one that was given names of its own.
        var print = TermCode.Chained(topic, TermCode.Hash($"{typeof(EvidencePrint).Module.ModuleVersionId:N}") + Entities.Print);
        print = TermCode.Chained(print, ((ulong)(now.UtcTicks / TimeSpan.TicksPerDay) + topic % Days) / Days);
        foreach (var item in speaking.Where(item => item.Withdrawn is null).OrderBy(item => item.Id))
            print = TermCode.Chained(print, Of(item));
        foreach (var source in sources.OrderBy(source => source.Id, StringComparer.Ordinal))
            print = TermCode.Chained(print, TermCode.Hash(source.ToString()));
        return (long)TermCode.Chained(print, (ulong)kept);
    }

    // Its place among the stories and copies too: both change while no word of it does.
    private static ulong Of(Item item) => TermCode.Hash(string.Create(CultureInfo.InvariantCulture,
        $"{item.Id} {item.Revision} {item.When.UtcTicks} {item.Published is null} {item.Source} {item.Url} {item.Language} {item.Kind} {item.Story} {item.CopyOf} {string.Join(' ', item.Places)}"));
}
