using Daybook.Core.Items;
using Daybook.Core.Publishing;

namespace Daybook.Core.Editions;

/// <summary>The headline and the excerpt under which a story stands in an edition.</summary>
/// <param name="Member">The item they come from; the excerpt may come from another of the same language.</param>
internal sealed record StoryFace(StoryMember Member, string Title, string? Excerpt)
{
    private const int WordsOfAHeadlessPost = 14;

    /// <summary>In the review's language where any member has it, a root article's headline before a copy's, a video's or a post's.</summary>
    public static StoryFace Of(StoryNews news, Review review)
    {
        var fresh = news.New.Select(member => member.Id).ToHashSet();
        var best = news.Members
            .OrderBy(member => LanguageRank(member.Language, review))
            .ThenBy(member => HasTitle(member) ? 0 : 1)
            .ThenBy(member => KindRank(member.Kind))
            .ThenBy(member => fresh.Contains(member.Id) ? 0 : 1)
            .ThenBy(member => member.CopyOf is null ? 0 : 1)
            .ThenBy(member => member.Title?.TrimEnd().EndsWith('?') == true ? 1 : 0)
            .ThenBy(member => member.When).ThenBy(member => member.Id)
            .First();
        var title = HasTitle(best) ? best.Title!.Trim() : Publishing.Excerpt.Of(best.Lead, WordsOfAHeadlessPost, best.Language);
        var excerpt = Publishing.Excerpt.Of(best.Lead, Publishing.Excerpt.MaxWords, best.Language);
        return new StoryFace(best, title, excerpt.Length > 0 && excerpt != title ? excerpt : null);
    }

    private static bool HasTitle(StoryMember member) => !string.IsNullOrWhiteSpace(member.Title);

    /// <summary>The language the review is written in, then its others in their order, then any.</summary>
    private static int LanguageRank(string? language, Review review)
    {
        var rank = review.Languages.TakeWhile(own => own != language).Count();
        return rank < review.Languages.Count ? rank : review.Languages.Count + (language is null ? 1 : 0);
    }

    private static int KindRank(ItemKind kind) => kind switch
    {
        ItemKind.Article => 0,
        ItemKind.Audio => 1,
        ItemKind.Video => 2,
        _ => 3,
    };
}
