using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Search;
using Daybook.Core.Text;

namespace Daybook.Engine.Items;

/// <summary>Makes the entries of a document ready to be held against what is stored: identity, link, clean HTML, text, language, places.</summary>
internal static class ItemPreparation
{
    /// <summary>Longest title kept, in characters: what is longer is no title.</summary>
    private const int LongestTitle = 500;

    /// <summary>Feed texts shorter than this, in characters, are taken for summaries where the feed has no full text.</summary>
    private const int LongestSummary = 400;

    /// <summary>Entries that come by themselves, not in a document with others.</summary>
    public static IReadOnlyList<PreparedItem> Prepare(IReadOnlyList<ParsedItem> entries, string? feedLanguage, DateTimeOffset now) => Prepare(entries, entries, feedLanguage, now);

    /// <param name="document">All entries of their document: a GUID that two of them have is nobody's.</param>
    /// <param name="feedLanguage">What the feed claims, or the language known of its source; null where neither says.</param>
    public static IReadOnlyList<PreparedItem> Prepare(IReadOnlyList<ParsedItem> entries, IReadOnlyList<ParsedItem> document, string? feedLanguage, DateTimeOffset now)
    {
        var repeated = document.Where(entry => entry.Guid is not null).GroupBy(entry => entry.Guid!).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Select(entry => Prepare(entry, feedLanguage, guidIsUnique: entry.Guid is { } guid && !repeated.Contains(guid), now))
            .OfType<PreparedItem>()
            // One link twice in a document is one item posted twice: the first by date stays, wherever it stands.
            .GroupBy(item => item.Key).Select(postings => postings.MinBy(item => item.Published ?? DateTimeOffset.MaxValue)!)];
    }

    /// <summary>The text of a page in place of the feed's summary, and the date and language it adds.</summary>
    /// <param name="firstSeen">When the item was, or is now, first seen.</param>
    public static PreparedItem WithPage(PreparedItem item, PageText page, DateTimeOffset firstSeen)
    {
        var better = page.Text.Length >= item.Text.Length;
        var text = better ? page.Text : item.Text;
        return item with
        {
            Text = text,
            Html = better ? page.Html : item.Html,
            Author = item.Author ?? page.Author,
            Published = item.Published ?? ItemMerge.Believed(item.FeedDated ? null : page.Published, firstSeen),
            Language = LanguageGuess.Of(item.Title, text, page.Language ?? item.Language) ?? item.Language,
            Places = Placed(Places.Find(item.Title, text, item.Language), item.Facts, item.Language),
            Words = null,
            Page = page.Paywalled ? PageState.ReadInPart : PageState.Read,
        };
    }

    private static PreparedItem? Prepare(ParsedItem entry, string? feedLanguage, bool guidIsUnique, DateTimeOffset now)
    {
        var url = (entry.LeadsTo ?? entry.Link) is { } link ? CanonicalUrl.Of(link) : null;
        var title = Shortened(entry.Title);
        var (given, place) = (entry.ContentHtml ?? entry.SummaryHtml ?? "", entry.BaseUrl ?? entry.Link);
        var body = HtmlCleaner.Clean(given, place);
        var text = PlainText.Of(body, entry.Link);
        if (title is null && text.Length == 0 && entry.Enclosures.Count == 0)
            return null;
        var kind = ItemKinds.Of(entry, url);
        var language = LanguageGuess.Of(title, text, entry.Language ?? feedLanguage);
        var said = entry.Published ?? entry.Updated;
        // A text is cut into words once, for all that looks at them.
        var (titleTokens, tokens) = (Tokens.Of(title ?? ""), Tokens.Of(text));
        var facts = ItemFacts.Of(entry);
        IReadOnlyList<string> tags = [.. entry.Categories.Distinct(StringComparer.OrdinalIgnoreCase).Take(20)];
        return new PreparedItem
        {
            Key = ItemIdentity.KeyOf(url, entry.Guid, guidIsUnique, title, text),
            Url = url,
            // Whoever takes our answers may follow what stands there: only web addresses do.
            OriginalUrl = url is null ? null : entry.Link,
            Guid = entry.Guid,
            Title = title,
            Author = entry.Author,
            Published = ItemMerge.Believed(said, now),
            FeedDated = said is not null,
            Language = language,
            Kind = kind,
            Text = text,
            Html = HtmlCleaner.CleanWithEmbeds(given, place, body),
            Summary = entry.SummaryHtml is { } summary ? OneParagraph(PlainText.Of(summary, entry.Link)) : "",
            Enclosures = [.. entry.Enclosures.Where(file => WebAddress.Read(file.Url) is not null)],
            Facts = facts,
            Places = Placed(Places.Find(title, titleTokens, text, tokens, language), facts, language),
            Tags = tags,
            FeedHash = ContentHash.Of(titleTokens, tokens),
            Words = IndexedWords.Of(titleTokens, tokens, entry.Author, tags, language),
            Page = kind == ItemKind.Article && url is not null && IsSummary(entry, text) ? PageState.Wanted : PageState.NotNeeded,
            SourceName = entry.SourceName,
            SourceUrl = entry.SourceUrl,
        };
    }

    /// <summary>The place that the publisher says by name (GeoRSS, Podcasting 2.0) stands before those that the words name.</summary>
    private static IReadOnlyList<string> Placed(IReadOnlyList<string> found, ItemFacts? facts, string? language) =>
        (facts?.Place?.Name ?? facts?.Podcast?.Location) is { } name ? [.. Places.Find(null, name, language).Union(found)] : found;

    private static bool IsSummary(ParsedItem entry, string text) =>
        EndsCut(text) || (entry.ContentHtml is null && text.Length < LongestSummary);

    private static bool EndsCut(string text) =>
        text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[…]", StringComparison.Ordinal) || text.EndsWith("[...]", StringComparison.Ordinal);

    private static string? Shortened(string? title)
    {
        if (OneLine.Shown(title) is not { } shown)
            return null;
        // Halves of surrogate pairs are no characters, and nothing further on could take them.
        var whole = Folding.Normalized(shown, NormalizationForm.FormC);
        if (whole.Length <= LongestTitle)
            return whole;
        var cut = char.IsHighSurrogate(whole[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle;
        return whole[..cut] + "…";
    }

    private static string OneParagraph(string text) => text.Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
}
