using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>The words of an item, as far as grouping reads them.</summary>
internal sealed class ItemWords
{
    // A word of the headline counts as often as it would in three body sentences; the lead sums up, the end trails off.
    private const double TitleCount = 3, LeadCount = 2, BodyCount = 1;
    private const int LeadWords = 60, BodyWords = 300;

    /// <summary>Enough for <see cref="LeadWords"/> and <see cref="BodyWords"/> in any script; the rest is never read.</summary>
    private const int MostChars = 4000;

    private readonly Lazy<IReadOnlyList<Token>> _title, _text;

    public ItemWords(StoryItem item)
    {
        Item = item;
        Title = item.Title ?? "";
        var text = item.Text.Length > 0 ? item.Text : item.Summary;
        Text = text.Length > MostChars ? text[..MostChars] : text;
        _title = new(() => Tokens.Of(Title));
        _text = new(() => Tokens.Of(Text));
    }

    public StoryItem Item { get; }

    public string Title { get; }

    /// <summary>The beginning of the body, or of the summary where there is none.</summary>
    public string Text { get; }

    public IReadOnlyList<Token> TitleTokens => _title.Value;

    public IReadOnlyList<Token> TextTokens => _text.Value;

    /// <summary>Tokens of the text that are read.</summary>
    public int TextEnd => Math.Min(TextTokens.Count, LeadWords + BodyWords);

    /// <summary>How often a word counts at its place.</summary>
    /// <param name="at">Index of its token.</param>
    public static double Count(int at, bool inTitle) => inTitle ? TitleCount : at < LeadWords ? LeadCount : BodyCount;
}
