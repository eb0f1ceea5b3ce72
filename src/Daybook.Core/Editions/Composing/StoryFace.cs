using Daybook.Core.Items;
using Daybook.Core.Publishing;

namespace Daybook.Core.Editions;

/// <summary>The headline and the excerpt under which a story stands in an edition.</summary>
/// <param name="Member">The item they come from; the excerpt may come from another of the same language.</param>
public sealed record StoryFace(StoryMember Member, string Title, string? Excerpt)
{
    private const int WordsOfAHeadlessPost = 14;

    /// <summary>
    /// That of a member of the day, where an article is among those: what was told before may be the opposite by now. Of those in the review's language where
    /// any has it, a root article's headline before a copy's, a video's or a post's. What nobody dates heads a story only where nothing dated does.
    /// </summary>
    /// <param name="members">At least one.</param>
    /// <param name="fresh">Ids of those that are new on the day; none for a story at any time.</param>
    /// <param name="languages">ISO 639-1, the one it is to be in first, then others in their order.</param>
    public static StoryFace Of(IReadOnlyCollection<StoryMember> members, IReadOnlySet<long> fresh, IReadOnlyList<string> languages)
    {
        var news = News(members, fresh);
        var best = members
            .OrderBy(member => news.Contains(member.Id) ? 0 : 1)
            .ThenBy(member => LanguageRank(member.Language, languages))
            .ThenBy(member => HasTitle(member) ? 0 : 1)
            .ThenBy(member => ItemHeadline.KindRank(member.Kind))
            .ThenBy(member => member.Published is null ? 1 : 0)
            .ThenBy(member => fresh.Contains(member.Id) ? 0 : 1)
            .ThenBy(member => member.CopyOf is null ? 0 : 1)
            .ThenBy(member => member.Title is { } title && !ItemHeadline.Tells(title) ? 1 : 0)
            .ThenBy(member => member.When).ThenBy(member => member.Id)
            .First();
        var title = HasTitle(best) ? best.Title!.Trim() : Publishing.Excerpt.Of(best.Lead, WordsOfAHeadlessPost, best.Language);
        var excerpt = Publishing.Excerpt.Of(best.Lead, Publishing.Excerpt.MaxWords, best.Language);
        return new StoryFace(best, title, excerpt.Length > 0 && excerpt != title ? excerpt : null);
    }

    /// <summary>
    /// What is new on the day but for copies of what was told before. Posts, videos and episodes alone are rather words on the news than news; and
    /// what no date or one far ahead is given to may be of any day, so that beside dated members it is none.
    /// </summary>
    private static HashSet<long> News(IReadOnlyCollection<StoryMember> members, IReadOnlySet<long> fresh)
    {
        var known = members.Select(member => member.Id).ToHashSet();
        var dated = members.Any(member => member.Published is not null);
        var news = members.Where(member => fresh.Contains(member.Id) && (!dated || member.Published is not null) && (member.CopyOf is not { } root || fresh.Contains(root) || !known.Contains(root))).ToList();
        return news.Exists(member => member.Kind == ItemKind.Article && HasTitle(member)) ? [.. news.Select(member => member.Id)] : [];
    }

    private static bool HasTitle(StoryMember member) => !string.IsNullOrWhiteSpace(member.Title);

    /// <summary>The language the review is written in, then its others in their order, then any.</summary>
    private static int LanguageRank(string? language, IReadOnlyList<string> languages)
    {
        var rank = languages.TakeWhile(own => own != language).Count();
        return rank < languages.Count ? rank : languages.Count + (language is null ? 1 : 0);
    }
}
